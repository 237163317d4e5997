package dev.laurel.payment.processor.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.official.Exchange;
import dev.laurel.payment.official.OfficialApi;
import dev.laurel.payment.official.RecordingProxy;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What is said to Stripe, and what its simulator answers, is as Stripe itself describes it. */
@EnabledIfEnvironmentVariable(
        named = "LAUREL_SHARED",
        matches = ".+",
        disabledReason = "needs the official descriptions in $LAUREL_SHARED/specs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripeOfficialTest {

    private final OfficialApi official = StripeDescription.official();
    private final SimulatedStripe stripe = SimulatedStripe.shared();
    private final RecordingProxy proxy = RecordingProxy.to(stripe.address());

    @BeforeAll
    void makeEveryCall() {
        stripe.reset();
        var properties = new StripeProperties(
                proxy.address(),
                SimulatedStripe.API_KEY,
                List.of(SimulatedStripe.SECRET),
                Duration.ofMinutes(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Set.of(CurrencyUnit.USD));
        var client = new StripeConfiguration().stripeClient(properties);
        var processor = new StripeProcessor(client, properties, Clock.systemUTC());

        var paid = charge("pay_1", "pm_card_visa");
        var reference = ((ChargeOutcome.Captured) processor.start(paid)).reference();
        processor.lookUp(paid, reference);
        processor.lookUp(paid, null);
        processor.start(charge("pay_2", "pm_card_visa_chargeDeclined"));
        processor.start(charge("pay_3", "pm_card_authenticationRequired"));
        var open = charge("pay_4", null);
        var awaiting = ((ChargeOutcome.RequiresAction) processor.start(open)).reference();
        processor.cancel(open, awaiting, CancelReason.REQUESTED_BY_CUSTOMER);
        processor.cancel(open, awaiting, CancelReason.ABANDONED);
        var refund = refund("rf_1", paid, reference, 20);
        var made = (RefundOutcome.Seen) processor.refund(refund);
        processor.lookUpRefund(refund, made.refund().id());
        processor.refund(refund("rf_2", paid, reference, 40));
        processor.lookUpRefund(refund, null);
        processor.lookUp(paid, reference);
        processor.lookUp(paid, "pi_unknown");
        var disputed = charge("pay_5", "pm_card_visa");
        var dispute = stripe.dispute(((ChargeOutcome.Captured) processor.start(disputed)).reference());
        processor.lookUpDispute(dispute);
        stripe.decide(dispute, true);
        processor.lookUpDispute(dispute);
        new StripeWebhook(client, properties, Clock.systemUTC()).ownerOf(reference);
        new StripeStatement(client)
                .read(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(3600));
    }

    @AfterAll
    void stop() {
        proxy.close();
    }

    @Test
    void everythingThatIsSaidIsAsDescribed() {
        assertThat(official.complaints(proxy.exchanges())).isEmpty();
    }

    @Test
    void everyCallWasMade() {
        assertThat(official.operations(proxy.exchanges()))
                .containsExactlyInAnyOrder(
                        "POST /v1/payment_intents",
                        "GET /v1/payment_intents/{intent}",
                        "GET /v1/payment_intents/search",
                        "POST /v1/payment_intents/{intent}/cancel",
                        "POST /v1/refunds",
                        "GET /v1/refunds",
                        "GET /v1/refunds/{refund}",
                        "GET /v1/disputes/{dispute}",
                        "GET /v1/balance_transactions");
    }

    @Test
    void whatIsNotAsDescribedIsFound() {
        var creation = first("POST", "/v1/payment_intents");
        assertFound(creation.withBody(creation.body() + "&surprise=1"), "surprise");
        assertFound(creation.withBody(creation.body().replaceFirst("amount=\\d+", "amount=much")), "amount");
        assertFound(creation.withBody(creation.body().replaceFirst("currency=usd&?", "")), "currency");
        assertFound(creation.withBody(creation.body() + "&radar_options[surprise]=1"), "surprise");
        assertFound(creation.withQuery("surprise=1"), "surprise");
        assertFound(creation.withHeader("x-surprise", "1"), "x-surprise");
        assertFound(creation.withAnswer(200, creation.answer().replaceFirst("\\{", "{\"surprise\":1,")), "surprise");
        assertFound(creation.withAnswer(200, "{}"), "amount");
        var search = first("GET", "/v1/payment_intents/search");
        assertFound(search.withQuery("limit=10"), "query");
    }

    private void assertFound(Exchange wrong, String what) {
        assertThat(official.complaints(List.of(wrong)))
                .isNotEmpty()
                .anySatisfy(complaint -> assertThat(complaint).contains(what));
    }

    private Exchange first(String method, String path) {
        return proxy.exchanges().stream()
                .filter(exchange ->
                        exchange.method().equals(method) && exchange.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Charge charge(String paymentId, String token) {
        return new Charge(
                paymentId,
                paymentId + "-1",
                Money.of(CurrencyUnit.USD, 49.90),
                token,
                "Tea",
                "http://localhost:8080/thanks",
                Instant.now());
    }

    private static RefundOrder refund(String id, Charge charge, String reference, int dollars) {
        return new RefundOrder(
                id, charge, reference, Money.of(CurrencyUnit.USD, dollars), "Not as described", Instant.now());
    }
}
