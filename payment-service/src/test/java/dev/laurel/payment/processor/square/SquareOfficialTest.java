package dev.laurel.payment.processor.square;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.official.Exchange;
import dev.laurel.payment.official.OfficialApi;
import dev.laurel.payment.official.RecordingProxy;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to Square, and what its simulator answers, is as Square itself describes it. */
@EnabledIfEnvironmentVariable(
        named = "LAUREL_SHARED",
        matches = ".+",
        disabledReason = "needs the official descriptions in $LAUREL_SHARED/specs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SquareOfficialTest {

    private final OfficialApi official = SquareDescription.official();
    private final SimulatedSquare square = SimulatedSquare.shared();
    private final RecordingProxy proxy = RecordingProxy.to(square.address());

    @BeforeAll
    void makeEveryCall() {
        square.reset();
        var cards = new SquareAtSimulator(SquareRail.CARD, proxy.address(), Clock.systemUTC());
        var paid = charge("pay_1", cards.goodToken());
        var reference = ((Captured) cards.processor().start(paid)).reference();
        cards.processor().start(charge("pay_2", cards.decliningToken()));
        cards.processor().start(charge("pay_3", "no_such_token"));
        cards.processor().lookUp(paid, null);
        cards.processor().lookUp(paid, "unknown");
        var refund = refund("rf_1", paid, reference, 20);
        var made = ((RefundOutcome.Seen) cards.processor().refund(refund)).refund();
        cards.processor().refund(refund("rf_2", paid, reference, 40));
        square.settleRefunds();
        cards.processor().lookUpRefund(refund, made.id());
        cards.processor().lookUpRefund(refund, null);
        cards.processor().cancel(paid, reference, CancelReason.ABANDONED);

        var cashApp = new SquareAtSimulator(SquareRail.CASH_APP, proxy.address(), Clock.systemUTC());
        var wallet = charge("pay_4", cashApp.goodToken());
        cashApp.processor()
                .lookUpDispute(cashApp.dispute(((Captured) cashApp.processor().start(wallet)).reference()));
        cashApp.processor().start(charge("pay_5", cashApp.decliningToken()));
        var dispute = cards.dispute(reference);
        cards.processor().lookUpDispute(dispute);
        cards.decide(dispute, false);
        cards.statement()
                .read(Instant.now().minus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(1)));

        var open = square.post("/v2/payments", """
                {"source_id":"cnon:card-nonce-ok","idempotency_key":"pay_6-1","autocomplete":false,
                 "reference_id":"pay_6-1","amount_money":{"amount":100,"currency":"USD"}}""");
        cards.processor()
                .cancel(
                        charge("pay_6", null),
                        open.replaceFirst("(?s).*\"payment\":\\{\"id\":\"(\\w+)\".*", "$1"),
                        CancelReason.ABANDONED);
    }

    @AfterAll
    void stop() {
        proxy.close();
    }

    @Test
    void everythingThatIsSaidIsAsDescribed() {
        assertThat(official.complaints(proxy.exchanges())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment.created",
                "payment.updated",
                "refund.created",
                "refund.updated",
                "dispute.created",
                "dispute.state.updated"
            })
    void everythingThatIsToldIsAsDescribed(String type) {
        square.relay().awaitDelivery("square", body -> body.contains('"' + type + '"'));
        var told = square.relay().delivered().stream()
                .map(delivery -> delivery.body())
                .filter(body -> body.contains('"' + type + '"'))
                .map(body -> SquareDescription.exchange(type, body))
                .toList();
        assertThat(official.complaints(told)).isEmpty();
        assertFound(SquareDescription.exchange(type, "{\"surprise\":1}"), "surprise");
    }

    @Test
    void everyCallWasMade() {
        assertThat(official.operations(proxy.exchanges()))
                .containsExactlyInAnyOrder(
                        "POST /v2/payments",
                        "GET /v2/payments",
                        "GET /v2/payments/{payment_id}",
                        "POST /v2/payments/{payment_id}/cancel",
                        "POST /v2/refunds",
                        "GET /v2/refunds",
                        "GET /v2/refunds/{refund_id}",
                        "GET /v2/disputes",
                        "GET /v2/disputes/{dispute_id}");
    }

    @Test
    void whatIsNotAsDescribedIsFound() {
        var creation = first("POST", "/v2/payments");
        assertFound(creation.withBody(creation.body().replaceFirst("\\{", "{\"surprise\":1,")), "surprise");
        assertFound(creation.withBody("{}"), "source_id");
        assertFound(creation.withHeader("x-surprise", "1"), "x-surprise");
        assertFound(creation.withAnswer(200, creation.answer().replace("\"created_at\"", "\"surprise\"")), "surprise");
        assertFound(first("GET", "/v2/payments").withQuery("surprise=1"), "surprise");
    }

    private void assertFound(Exchange wrong, String what) {
        assertThat(official.complaints(List.of(wrong)))
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
        var amount = Money.of(CurrencyUnit.USD, 49.90);
        return new Charge(paymentId, paymentId + "-1", amount, token, "Tea", null, Instant.now());
    }

    private static RefundOrder refund(String id, Charge charge, String reference, int dollars) {
        var amount = Money.of(CurrencyUnit.USD, dollars);
        return new RefundOrder(id, charge, reference, amount, "Not as described", Instant.now());
    }
}
