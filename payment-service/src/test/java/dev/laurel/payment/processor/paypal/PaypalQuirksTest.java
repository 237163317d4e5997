package dev.laurel.payment.processor.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ChargeOutcome.Approved;
import dev.laurel.payment.processor.ChargeOutcome.Cancelled;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.Declined;
import dev.laurel.payment.processor.ChargeOutcome.NotFound;
import dev.laurel.payment.processor.ChargeOutcome.Pending;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.ChargeOutcome.Unknown;
import dev.laurel.payment.processor.DisputeOutcome;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import dev.laurel.payment.processor.WebhookReader.Owner;
import dev.laurel.payment.processor.WebhookReader.Reading;
import dev.laurel.payment.processor.WebhookReader.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is particular to PayPal. */
class PaypalQuirksTest {

    private static final Money PRICE = Money.of(CurrencyUnit.USD, 49.90);

    private final SimulatedPaypal paypal = SimulatedPaypal.shared();
    private final PaypalAtSimulator provider = new PaypalAtSimulator(PaypalRail.PAYPAL);
    private final PaypalProcessor processor = at(Duration.ZERO);
    private final Charge charge = charge("pay_1");

    @BeforeEach
    void begin() {
        provider.reset();
    }

    @Test
    void anOrderWhoseIdNeverCameCountsAsNeverMadeOnceItsKeyHasLapsed() {
        assertThat(at(Duration.ofMinutes(359)).lookUp(charge, null)).isInstanceOf(Unknown.class);
        assertThat(at(Duration.ofMinutes(361)).lookUp(charge, null)).isEqualTo(new NotFound());
    }

    @Test
    void anOrderThatPaypalHasForgottenTakesNothingOnceItCannotBeCapturedAnyMore() {
        var order = order();
        paypal.operate(order, "expire");
        assertThat(at(Duration.ofHours(71)).lookUp(charge, order)).isInstanceOf(Unknown.class);
        assertThat(at(Duration.ofHours(73)).lookUp(charge, order)).isEqualTo(new Cancelled(order, true));
    }

    @Test
    void whatIsNotApprovedIsNotCaptured() {
        var order = order();
        assertThat(processor.capture(charge, order)).isInstanceOf(RequiresAction.class);
        assertThat(paypal.charged(charge.attemptId())).isEmpty();
    }

    @Test
    void aCustomerWhoGoesBackChangesNothing() {
        var order = order();
        paypal.act(order, "cancel");
        assertThat(processor.lookUp(charge, order)).isInstanceOf(RequiresAction.class);
    }

    @Test
    void aDeclinedInstrumentSaysWhichAndTheCustomerMayComeBackWithAnother() {
        var order = order();
        paypal.act(order, "decline");
        assertThat(processor.capture(charge, order))
                .isInstanceOfSatisfying(
                        Declined.class, declined -> assertThat(declined.code()).isEqualTo("instrument_declined"));
        paypal.act(order, "approve");
        assertThat(processor.lookUp(charge, order)).isEqualTo(new Approved(order));
        assertThat(processor.capture(charge, order)).isInstanceOf(Captured.class);
    }

    @Test
    void anElectronicCheckIsPendingUntilItClears() {
        var order = order();
        paypal.act(order, "echeck");
        assertThat(processor.capture(charge, order)).isEqualTo(new Pending(order));
        assertThat(processor.cancel(charge, order, CancelReason.ABANDONED)).isEqualTo(new Pending(order));
        assertThat(provider.statement().read(anHourAgo(), inAnHour())).isEmpty();
        paypal.operate(order, "settle?succeeds=false");
        assertThat(processor.lookUp(charge, order)).isInstanceOf(Declined.class);
    }

    @Test
    void endedTokensAreReplacedOnBothWays() {
        var order = captured();
        var dispute = paypal.operate(order, "dispute");
        paypal.revokeTokens();
        assertThat(processor.lookUp(charge, order)).isInstanceOf(Captured.class);
        paypal.revokeTokens();
        assertThat(processor.lookUpDispute(dispute)).isInstanceOf(DisputeOutcome.Seen.class);
    }

    @Test
    void whatPaypalTakesBackIsToldOfItsOrderAndSeenAsNotOurs() {
        var order = captured();
        var reversal = paypal.operate(order, "reverse");
        var delivery = provider.delivery("PAYMENT.CAPTURE.REVERSED", reversal);
        assertThat(provider.webhooks().read(delivery.body(), delivery::header))
                .isInstanceOfSatisfying(Reading.Authentic.class, authentic -> {
                    assertThat(authentic.event().claim()).isEqualTo(Claim.REFUND);
                    assertThat(authentic.event().reference()).isEqualTo(order);
                    assertThat(authentic.event().owner()).isEqualTo(new Owner(charge.paymentId(), charge.attemptId()));
                });
        assertThat(((Captured) processor.lookUp(charge, order)).refunds())
                .extracting(RefundSeen::id, RefundSeen::refundId, RefundSeen::amount)
                .containsExactly(tuple(reversal, null, PRICE));
        assertThat(lines()).containsExactlyInAnyOrder(tuple(Kind.CHARGE, order), tuple(Kind.REFUND, reversal));
    }

    @Test
    void statementShowsDisputesByTheirIds() {
        var order = captured();
        var dispute = paypal.operate(order, "dispute");
        paypal.decide(dispute, true);
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        tuple(Kind.CHARGE, order), tuple(Kind.DISPUTE, dispute), tuple(Kind.DISPUTE_RETURNED, dispute));
    }

    @Test
    void approvalsAreToldAndBodiesTellByThemselves() {
        var order = captured();
        var approval = provider.delivery("CHECKOUT.ORDER.APPROVED", order);
        assertThat(provider.webhooks().read(approval.body(), approval::header))
                .isInstanceOfSatisfying(Reading.Authentic.class, authentic -> {
                    assertThat(authentic.event().claim()).isEqualTo(Claim.APPROVED);
                    assertThat(authentic.event().reference()).isEqualTo(order);
                });
        assertThat(provider.webhooks().told(approval.body())).contains(new Told.OfCharge(new Approved(order)));
        var capture = provider.delivery("PAYMENT.CAPTURE.COMPLETED", order);
        assertThat(provider.webhooks().told(capture.body()))
                .contains(new Told.OfCharge(processor.lookUp(charge, order)));
        var dispute = paypal.operate(order, "dispute");
        var opened = provider.delivery("CUSTOMER.DISPUTE.CREATED", dispute);
        assertThat(provider.webhooks().told(opened.body()))
                .hasValueSatisfying(told ->
                        assertThat(((Told.OfDispute) told).dispute().id()).isEqualTo(dispute));
    }

    @Test
    void nobodysOrdersMeanNothing() {
        var event = """
                {"id":"WH-2","create_time":"2026-11-23T12:00:00Z","event_type":"PAYMENT.CAPTURE.COMPLETED",
                 "resource_type":"capture","resource":{"id":"C","custom_id":"somebody-elses",
                 "supplementary_data":{"related_ids":{"order_id":"O"}}}}""";
        var delivery = provider.sign(event);
        assertThat(provider.webhooks().read(delivery.body(), delivery::header))
                .isInstanceOfSatisfying(
                        Reading.Authentic.class,
                        authentic -> assertThat(authentic.event().claim()).isEqualTo(Claim.NOTHING));
    }

    @Test
    void withoutCredentialsNothingIsOfferedAndNothingIsClaimed() {
        var nobody = new PaypalProperties(
                URI.create("http://localhost:1"),
                null,
                null,
                List.of(),
                Duration.ofMinutes(5),
                new PaypalProperties.Certificates(URI.create("https://api.paypal.com/certs/"), "nobody", null),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Set.of(CurrencyUnit.USD));
        var offline = new PaypalParts(nobody, Clock.systemUTC()).processor(PaypalRail.PAYPAL);
        assertThat(offline.isAvailable()).isFalse();
        assertThat(offline.start(charge)).isInstanceOf(Unknown.class);
        assertThat(nobody.toString()).doesNotContain("secret");
    }

    private List<Tuple> lines() {
        return provider.statement().read(anHourAgo(), inAnHour()).stream()
                .map((StatementLine line) -> tuple(line.kind(), line.id()))
                .toList();
    }

    private static Instant anHourAgo() {
        return Instant.now().minus(Duration.ofHours(1));
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private String order() {
        return ((RequiresAction) processor.start(charge)).reference();
    }

    private String captured() {
        var order = order();
        paypal.act(order, "approve");
        ChargeOutcome taken = processor.capture(charge, order);
        return ((Captured) taken).reference();
    }

    private static PaypalProcessor at(Duration later) {
        var clock = Clock.offset(Clock.systemUTC(), later);
        var properties = PaypalAtSimulator.properties(SimulatedPaypal.shared().address());
        return new PaypalParts(properties, clock).processor(PaypalRail.PAYPAL);
    }

    private static Charge charge(String paymentId) {
        return new Charge(
                paymentId, paymentId + "-1", PRICE, null, "Tea", "http://localhost:8080/thanks", Instant.now());
    }
}
