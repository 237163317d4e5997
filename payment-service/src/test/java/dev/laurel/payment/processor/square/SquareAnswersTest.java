package dev.laurel.payment.processor.square;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.Declined;
import dev.laurel.payment.processor.ChargeOutcome.NotFound;
import dev.laurel.payment.processor.ChargeOutcome.Unknown;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of answers that are rare, unclear or late. */
class SquareAnswersTest {

    private static final Instant STARTED = Instant.parse("2026-11-23T12:00:00Z");
    private static final Money PRICE = Money.of(CurrencyUnit.USD, 49.90);
    private static final Charge CHARGE = new Charge("pay_1", "pay_1-1", PRICE, "cnon:x", "Tea", null, STARTED);
    private static final RefundOrder REFUND = new RefundOrder("rf_1", CHARGE, "P1", PRICE, "Broken", STARTED);
    private static final String PAYMENT = """
            {"id":"P1","status":"COMPLETED","total_money":{"amount":4990,"currency":"USD"},"source_type":"CARD",
             "created_at":"2026-11-23T12:00:01.000Z","reference_id":"%s"}""";
    private static final String ERROR = "{\"errors\":[{\"category\":\"%s\",\"code\":\"%s\",\"detail\":\"…\"}]}";
    private static final Duration KEY_AND_LIST = Duration.ofMinutes(65);

    private final ScriptedSquare square = new ScriptedSquare();

    @AfterEach
    void stop() {
        square.close();
    }

    @Test
    void anAttemptWhoseAnswerWasLostIsFoundByTimeAmountAndReference() {
        square.answering(
                "GET /v2/payments?",
                200,
                "{\"payments\":[" + PAYMENT.formatted("pay_2-1") + "," + PAYMENT.formatted("pay_1-1") + "]}");
        assertThat(at(STARTED.plusSeconds(10)).lookUp(CHARGE, null))
                .isInstanceOfSatisfying(
                        Captured.class, captured -> assertThat(captured.at()).isEqualTo("2026-11-23T12:00:01Z"));
        assertThat(square.asked().getFirst())
                .contains("begin_time=2026-11-23T11:55:00Z", "end_time=2026-11-23T13:05:00Z", "total=4990");
    }

    @Test
    void notBeingListedProvesSomethingOnlyOnceNoRequestCanTurnUp() {
        square.answering("GET /v2/payments?", 200, "{}");
        assertThat(at(STARTED.plus(KEY_AND_LIST)).lookUp(CHARGE, null)).isInstanceOf(Unknown.class);
        assertThat(at(STARTED.plus(KEY_AND_LIST).plusSeconds(1)).lookUp(CHARGE, null))
                .isEqualTo(new NotFound());
    }

    @Test
    void aRefundThatThePaymentDoesNotNameIsUnknownUntilNoRequestCanTurnUp() {
        square.answering("GET /v2/payments/P1", 200, "{\"payment\":" + PAYMENT.formatted("pay_1-1") + "}");
        assertThat(at(STARTED.plus(KEY_AND_LIST)).lookUpRefund(REFUND, null)).isInstanceOf(RefundOutcome.Unknown.class);
        assertThat(at(STARTED.plus(KEY_AND_LIST).plusSeconds(1)).lookUpRefund(REFUND, null))
                .isEqualTo(new RefundOutcome.NotFound());
    }

    @Test
    void aTokenThatThisVeryAttemptUsedHasPaid() {
        square.answering("POST /v2/payments", 400, ERROR.formatted("INVALID_REQUEST_ERROR", "CARD_TOKEN_USED"))
                .answering("GET /v2/payments?", 200, "{\"payments\":[" + PAYMENT.formatted("pay_1-1") + "]}");
        assertThat(at(STARTED).start(CHARGE)).isInstanceOf(Captured.class);
    }

    @Test
    void aTokenThatSomebodyElseUsedIsADeclineOnceThatIsCertain() {
        square.answering("POST /v2/payments", 400, ERROR.formatted("INVALID_REQUEST_ERROR", "CARD_TOKEN_USED"))
                .answering("GET /v2/payments?", 200, "{}");
        assertThat(at(STARTED).start(CHARGE)).isInstanceOf(Unknown.class);
        assertThat(at(STARTED.plus(KEY_AND_LIST).plusSeconds(1)).start(CHARGE))
                .isInstanceOfSatisfying(
                        Declined.class, declined -> assertThat(declined.code()).isEqualTo("card_token_used"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST_ERROR, IDEMPOTENCY_KEY_REUSED",
        "401, AUTHENTICATION_ERROR, UNAUTHORIZED",
        "403, AUTHENTICATION_ERROR, INSUFFICIENT_SCOPES",
        "409, INVALID_REQUEST_ERROR, CONFLICT",
        "429, RATE_LIMIT_ERROR, RATE_LIMITED",
        "400, API_ERROR, TEMPORARY_ERROR",
        "400, EXTERNAL_VENDOR_ERROR, SOMETHING_NEW",
        "500, API_ERROR, INTERNAL_SERVER_ERROR",
        "504, API_ERROR, GATEWAY_TIMEOUT",
    })
    void whatDoesNotTellIsUnknownForChargesAndRefunds(int status, String category, String code) {
        square.answering("POST /v2/", status, ERROR.formatted(category, code));
        assertThat(at(STARTED).start(CHARGE)).isInstanceOf(Unknown.class);
        assertThat(at(STARTED).refund(REFUND)).isInstanceOf(RefundOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gone fishing", "{}", "{\"payment\":{}}", "[]", "{\"payment\":{\"id\":\"P1\"}}"})
    void answersWithoutSenseAreUnknown(String body) {
        square.answering("POST /v2/", 200, body);
        assertThat(at(STARTED).start(CHARGE)).isInstanceOf(Unknown.class);
        assertThat(at(STARTED).refund(REFUND)).isInstanceOf(RefundOutcome.Unknown.class);
        square.answering("POST /v2/", 400, body);
        assertThat(at(STARTED).start(CHARGE)).isInstanceOf(Unknown.class);
        assertThat(at(STARTED).refund(REFUND)).isInstanceOf(RefundOutcome.Unknown.class);
    }

    @Test
    void aRefundBehindAnotherIsAskedForAgainLater() {
        square.answering("POST /v2/refunds", 400, ERROR.formatted("REFUND_ERROR", "REFUND_ALREADY_PENDING"));
        assertThat(at(STARTED).refund(REFUND)).isInstanceOf(RefundOutcome.Unknown.class);
    }

    @Test
    void aDeclineTellsTheCustomerWhy() {
        square.answering("POST /v2/payments", 402, ERROR.formatted("PAYMENT_METHOD_ERROR", "INSUFFICIENT_FUNDS"));
        assertThat(at(STARTED).start(CHARGE))
                .isEqualTo(new Declined(null, "insufficient_funds", "There is not enough money on the account."));
    }

    @Test
    void aStatusThatNobodyKnowsIsUnknown() {
        square.answering(
                "GET /v2/payments/P1",
                200,
                "{\"payment\":" + PAYMENT.formatted("pay_1-1").replace("COMPLETED", "DREAMT") + "}");
        assertThat(at(STARTED).lookUp(CHARGE, "P1")).isInstanceOf(Unknown.class);
    }

    @Test
    void moneyThatAnotherWayTookIsStillTaken() {
        square.answering("POST /v2/payments", 200, "{\"payment\":" + PAYMENT.formatted("pay_1-1") + "}");
        var cashApp = processor(SquareRail.CASH_APP, STARTED);
        var charge = new Charge("pay_1", "pay_1-1", PRICE, "opaque", null, null, STARTED);
        assertThat(cashApp.start(charge)).isInstanceOf(Captured.class);
    }

    @Test
    void nothingIsAskedWithoutATokenOfTheRail() {
        assertThat(start(SquareRail.CARD, null)).isEqualTo("token_required");
        assertThat(start(SquareRail.CASH_APP, null)).isEqualTo("token_required");
        assertThat(start(SquareRail.CARD, "wnon:cash-app-ok")).isEqualTo("wrong_token");
        assertThat(start(SquareRail.CASH_APP, "cnon:card-nonce-ok")).isEqualTo("wrong_token");
        assertThat(start(SquareRail.CASH_APP, "ccof:customer-card-id-ok")).isEqualTo("wrong_token");
        assertThat(square.asked()).isEmpty();
    }

    private String start(SquareRail rail, String token) {
        var charge = new Charge("pay_1", "pay_1-1", PRICE, token, null, null, STARTED);
        ChargeOutcome outcome = processor(rail, STARTED).start(charge);
        return ((Declined) outcome).code();
    }

    private PaymentProcessor at(Instant now) {
        return processor(SquareRail.CARD, now);
    }

    private PaymentProcessor processor(SquareRail rail, Instant now) {
        return new SquareAtSimulator(rail, square.address(), Clock.fixed(now, ZoneOffset.UTC)).processor();
    }
}
