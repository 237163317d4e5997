package dev.laurel.payment.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.ChargeOutcome.Unknown;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.ProviderUnderTest.Trouble;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every processor owes, whatever provider is behind it. An adapter's test extends this. */
public abstract class PaymentProcessorContract {

    private static final Money PRICE = Money.of(CurrencyUnit.USD, 49.90);

    private ProviderUnderTest provider;
    private PaymentProcessor processor;

    /** The adapter, and the provider (or its simulator) behind it. */
    protected abstract ProviderUnderTest provider();

    @BeforeEach
    void begin() {
        provider = provider();
        processor = provider.processor();
        provider.reset();
    }

    @Test
    void takesTheMoney() {
        var charge = charge(provider.goodToken());
        assertThat(processor.start(charge)).isInstanceOfSatisfying(Captured.class, captured -> {
            assertThat(captured.total()).isEqualTo(PRICE);
            assertThat(captured.reference()).isNotBlank();
            assertThat(captured.at()).isCloseTo(Instant.now(), within(5));
            assertThat(captured.refunds()).isEmpty();
        });
        assertThat(provider.timesCharged(charge)).isOne();
    }

    @Test
    void declineTakesNothingAndSaysWhy() {
        var charge = charge(provider.decliningToken());
        assertThat(processor.start(charge)).isInstanceOfSatisfying(ChargeOutcome.Declined.class, declined -> {
            assertThat(declined.code()).isNotBlank();
            assertThat(declined.message()).isNotBlank();
        });
        assertThat(provider.timesCharged(charge)).isZero();
    }

    @Test
    void unusableTokenIsADecline() {
        assertThat(processor.start(charge("no_such_token"))).isInstanceOf(ChargeOutcome.Declined.class);
    }

    @Test
    void customerIsToldWhatToDoAndTheMoneyIsSeenOnceTheyDid() {
        var charge = charge(provider.tokenThatNeedsAction());
        var required = (RequiresAction) processor.start(charge);
        assertThat(processor.lookUp(charge, required.reference())).isEqualTo(required);
        assertThat(provider.timesCharged(charge)).isZero();

        provider.customerActs(required);
        assertThat(processor.lookUp(charge, required.reference()))
                .asInstanceOf(InstanceOfAssertFactories.type(Captured.class))
                .returns(required.reference(), Captured::reference)
                .returns(PRICE, Captured::total);
        assertThat(provider.timesCharged(charge)).isOne();
    }

    @Test
    void withoutATokenTheCustomerCompletesItElsewhere() {
        var charge = charge(null);
        var required = (RequiresAction) processor.start(charge);
        provider.customerActs(required);
        assertThat(processor.lookUp(charge, required.reference())).isInstanceOf(Captured.class);
    }

    @Test
    void askingAgainChargesOnce() {
        var charge = charge(provider.goodToken());
        assertThat(processor.start(charge)).isEqualTo(processor.start(charge));
        assertThat(provider.timesCharged(charge)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whateverTheTroubleTheOutcomeIsUnknownAndAskingAgainFindsTheTruth(Trouble trouble) {
        var charge = charge(provider.goodToken());
        provider.trouble(trouble);
        assertThat(processor.start(charge)).isInstanceOf(Unknown.class);
        assertThat(provider.timesCharged(charge)).isEqualTo(trouble.isAfterTheMoneyWasTaken() ? 1 : 0);

        assertThat(processor.start(charge))
                .isInstanceOfSatisfying(
                        Captured.class,
                        captured -> assertThat(processor.lookUp(charge, captured.reference()))
                                .isInstanceOf(Captured.class));
        assertThat(provider.timesCharged(charge)).isOne();
    }

    @Test
    void notFindingAYoungAttemptProvesNothing() {
        assertThat(processor.lookUp(charge(provider.goodToken()), null)).isInstanceOf(Unknown.class);
    }

    @Test
    void lookUpThatFailsSaysNothing() {
        var charge = charge(provider.goodToken());
        assertThat(processor.lookUp(charge, provider.unknownReference())).isInstanceOf(Unknown.class);
    }

    @Test
    void cancelsWhatWasNotTaken() {
        var charge = charge(null);
        var reference = ((RequiresAction) processor.start(charge)).reference();
        var cancelled = new ChargeOutcome.Cancelled(reference, false);
        assertThat(processor.cancel(charge, reference, CancelReason.REQUESTED_BY_CUSTOMER))
                .isEqualTo(cancelled);
        assertThat(processor.cancel(charge, reference, CancelReason.REQUESTED_BY_CUSTOMER))
                .isEqualTo(cancelled);
        assertThat(processor.lookUp(charge, reference)).isEqualTo(cancelled);
    }

    @Test
    void tellsAbandonedFromCancelled() {
        var charge = charge(null);
        var reference = ((RequiresAction) processor.start(charge)).reference();
        assertThat(processor.cancel(charge, reference, CancelReason.ABANDONED))
                .isEqualTo(new ChargeOutcome.Cancelled(reference, true));
    }

    @Test
    void cancellingWhatWasTakenSaysThatItWasTaken() {
        var charge = charge(provider.goodToken());
        var reference = ((Captured) processor.start(charge)).reference();
        assertThat(processor.cancel(charge, reference, CancelReason.REQUESTED_BY_CUSTOMER))
                .isInstanceOf(Captured.class);
    }

    @Test
    void refundsAreSeen() {
        var charge = charge(provider.goodToken());
        var reference = ((Captured) processor.start(charge)).reference();
        provider.refund(reference, 2000);
        assertThat(processor.lookUp(charge, reference))
                .isInstanceOfSatisfying(
                        Captured.class,
                        captured -> assertThat(captured.refunds())
                                .singleElement()
                                .returns(Money.of(CurrencyUnit.USD, 20), RefundSeen::amount)
                                .returns(RefundSeen.State.SUCCEEDED, RefundSeen::state));
    }

    @Test
    void webhookTellsWhoseMoneyCame() {
        var charge = charge(provider.goodToken());
        var reference = ((Captured) processor.start(charge)).reference();
        var reading = read(provider.deliveryOfCapture(charge));
        assertThat(reading).isInstanceOfSatisfying(WebhookReader.Reading.Authentic.class, authentic -> {
            assertThat(authentic.event().claim()).isEqualTo(Claim.CAPTURED);
            assertThat(authentic.event().reference()).isEqualTo(reference);
            assertThat(authentic.event().owner()).isEqualTo(new Owner(charge.paymentId(), charge.attemptId()));
            assertThat(provider.webhooks().ownerOf(reference))
                    .contains(authentic.event().owner());
        });
    }

    @Test
    void sameWebhookTwiceIsTheSameEvent() {
        var charge = charge(provider.goodToken());
        processor.start(charge);
        var delivery = provider.deliveryOfCapture(charge);
        assertThat(read(delivery)).isEqualTo(read(delivery));
    }

    @Test
    void forgedWebhooksAreRefused() {
        var charge = charge(provider.goodToken());
        processor.start(charge);
        var genuine = provider.deliveryOfCapture(charge);
        assertRefused(genuine.withOneByteChanged());
        assertRefused(genuine.withoutSignature());
        assertRefused(provider.sign(genuine.text(), Instant.now(), "not the secret"));
    }

    @Test
    void staleWebhooksAreRefused() {
        var text = provider.eventOfUnknownType();
        assertRefused(provider.sign(text, Instant.now().minus(6, ChronoUnit.MINUTES), provider.secret()));
        assertBelieved(provider.sign(text, Instant.now().minus(4, ChronoUnit.MINUTES), provider.secret()));
    }

    @Test
    void secretsOverlapWhileOneIsBeingReplaced() {
        var text = provider.eventOfUnknownType();
        assertBelieved(provider.sign(text, Instant.now(), provider.secret()));
        assertBelieved(provider.sign(text, Instant.now(), provider.nextSecret()));
    }

    @Test
    void eventsOfUnknownTypeAreBelievedAndMeanNothing() {
        var signed = provider.sign(provider.eventOfUnknownType(), Instant.now(), provider.secret());
        assertThat(read(signed))
                .isInstanceOfSatisfying(
                        WebhookReader.Reading.Authentic.class,
                        authentic -> assertThat(authentic.event().claim()).isEqualTo(Claim.NOTHING));
    }

    @Test
    void signedNonsenseIsRefused() {
        assertRefused(provider.sign("not json", Instant.now(), provider.secret()));
        assertRefused(provider.sign("[1]", Instant.now(), provider.secret()));
        assertRefused(provider.sign("{}", Instant.now(), provider.secret()));
    }

    @Test
    void capabilitiesAreTrue() {
        var capabilities = processor.capabilities();
        assertThat(capabilities.id()).isEqualTo(provider.webhooks().processor());
        assertThat(capabilities.displayName()).isNotBlank();
        assertThat(capabilities.idempotencyHorizon()).isPositive();
        assertThat(processor.isAvailable()).isTrue();
        assertThat(capabilities.currencies()).isNotEmpty().allSatisfy(currency -> {
            var amount = Money.ofMajor(currency, 100);
            assertThat(processor.start(charge(amount, provider.goodToken())))
                    .isInstanceOfSatisfying(
                            Captured.class,
                            captured -> assertThat(captured.total()).isEqualTo(amount));
        });
    }

    private void assertRefused(SignedDelivery delivery) {
        assertThat(read(delivery)).isInstanceOf(WebhookReader.Reading.Refused.class);
    }

    private void assertBelieved(SignedDelivery delivery) {
        assertThat(read(delivery)).isInstanceOf(WebhookReader.Reading.Authentic.class);
    }

    private WebhookReader.Reading read(SignedDelivery delivery) {
        return provider.webhooks().read(delivery.body(), delivery::header);
    }

    private static org.assertj.core.data.TemporalUnitOffset within(long seconds) {
        return org.assertj.core.api.Assertions.within(seconds, ChronoUnit.SECONDS);
    }

    private static Charge charge(String token) {
        return charge(PRICE, token);
    }

    private static Charge charge(Money amount, String token) {
        var paymentId = "pay_" + UUID.randomUUID().toString().replace("-", "");
        return new Charge(
                paymentId,
                paymentId + "-1",
                amount,
                token,
                "Tea",
                "http://localhost:8080/thanks",
                Clock.systemUTC().instant());
    }
}
