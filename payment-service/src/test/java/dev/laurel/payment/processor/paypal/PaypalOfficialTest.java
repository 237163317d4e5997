package dev.laurel.payment.processor.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.official.Exchange;
import dev.laurel.payment.official.OfficialApi;
import dev.laurel.payment.official.RecordingProxy;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What is said to PayPal, and what its simulator answers, is as PayPal itself describes it. */
@EnabledIfEnvironmentVariable(
        named = "LAUREL_SHARED",
        matches = ".+",
        disabledReason = "needs the official descriptions in $LAUREL_SHARED/specs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaypalOfficialTest {

    private final OfficialApi official = PaypalDescription.official();
    private final SimulatedPaypal paypal = SimulatedPaypal.shared();
    private final RecordingProxy proxy = RecordingProxy.to(paypal.address());

    @BeforeAll
    void makeEveryCall() {
        paypal.reset();
        var parts = new PaypalParts(PaypalAtSimulator.properties(proxy.address()), Clock.systemUTC());
        for (var rail : PaypalRail.values()) {
            makeEveryCall(parts.processor(rail), "pay_" + rail.id());
        }
        parts.statement()
                .read(Instant.now().minus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(1)));
        parts.webhook()
                .ownerOf(((RequiresAction) parts.processor(PaypalRail.PAYPAL).start(charge("pay_owner"))).reference());
    }

    private void makeEveryCall(PaypalProcessor processor, String payment) {
        var paid = charge(payment + "_paid");
        var order = ((RequiresAction) processor.start(paid)).reference();
        processor.start(paid);
        processor.capture(paid, order);
        processor.lookUp(paid, order);
        paypal.act(order, "approve");
        processor.lookUp(paid, order);
        processor.capture(paid, order);
        processor.capture(paid, order);
        var refund = refund("rf_1_" + payment, paid, order, 20);
        var made = ((RefundOutcome.Seen) processor.refund(refund)).refund();
        processor.refund(refund("rf_2_" + payment, paid, order, 40));
        processor.lookUpRefund(refund, made.id());
        processor.lookUp(paid, order);
        processor.lookUp(paid, "5O190127TN364715T");
        var disputed = charge(payment + "_disputed");
        var other = ((RequiresAction) processor.start(disputed)).reference();
        paypal.act(other, "approve");
        processor.capture(disputed, other);
        var dispute = paypal.operate(other, "dispute");
        processor.lookUpDispute(dispute);
        paypal.decide(dispute, false);
        processor.lookUpDispute(dispute);
        var declined = charge(payment + "_declined");
        var third = ((RequiresAction) processor.start(declined)).reference();
        paypal.act(third, "decline");
        processor.capture(declined, third);
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
                        "POST /v2/checkout/orders",
                        "GET /v2/checkout/orders/{id}",
                        "POST /v2/checkout/orders/{id}/capture",
                        "GET /v2/payments/captures/{capture_id}",
                        "POST /v2/payments/captures/{capture_id}/refund",
                        "GET /v2/payments/refunds/{refund_id}",
                        "GET /v1/customer/disputes",
                        "GET /v1/customer/disputes/{id}",
                        "GET /v1/reporting/transactions");
    }

    @Test
    void whatIsNotAsDescribedIsFound() {
        var creation = proxy.exchanges().stream()
                .filter(exchange -> exchange.path().equals("/v2/checkout/orders"))
                .findFirst()
                .orElseThrow();
        assertFound(creation.withBody(creation.body().replaceFirst("\\{", "{\"surprise\":1,")), "surprise");
        assertFound(creation.withBody(creation.body().replace("\"custom_id\"", "\"customId\"")), "customId");
        assertFound(creation.withBody(creation.body().replace("\"49.90\"", "\"much\"")), "value");
        assertFound(creation.withHeader("x-surprise", "1"), "x-surprise");
        assertFound(creation.withAnswer(201, creation.answer().replaceFirst("\\{", "{\"surprise\":1,")), "surprise");
    }

    private void assertFound(Exchange wrong, String what) {
        assertThat(official.complaints(List.of(wrong)))
                .isNotEmpty()
                .anySatisfy(complaint -> assertThat(complaint).contains(what));
    }

    private static Charge charge(String paymentId) {
        return new Charge(
                paymentId,
                paymentId + "-1",
                Money.of(CurrencyUnit.USD, 49.90),
                null,
                "Tea",
                "http://localhost:8080/thanks",
                Instant.now());
    }

    private static RefundOrder refund(String id, Charge charge, String reference, int dollars) {
        return new RefundOrder(
                id, charge, reference, Money.of(CurrencyUnit.USD, dollars), "Not as described", Instant.now());
    }
}
