package dev.laurel.payment.processor.square;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import dev.laurel.payment.processor.StatementUnavailableException;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The statement is read to its last page, or not at all. */
class SquareStatementTest {

    private static final Instant FROM = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-23T00:00:00Z");
    private static final Money TEN = Money.of(CurrencyUnit.USD, 10);

    private final ScriptedSquare square = new ScriptedSquare()
            .answering("GET /v2/payments", 200, "{}")
            .answering("GET /v2/refunds", 200, "{}")
            .answering("GET /v2/disputes", 200, "{}");
    private final SquareStatement statement = new SquareStatement(
            new SquareConfiguration().squareAccount(SquareAtSimulator.properties(square.address())));

    @AfterEach
    void stop() {
        square.close();
    }

    @Test
    void followsTheCursorToTheEndAndLeavesOutWhatTookNothing() {
        square.answering("GET /v2/payments", 200, """
                {"payments":[%s,%s],"cursor":"next"}""".formatted(
                                payment("P1", "COMPLETED", "pay_1-1"), payment("P2", "FAILED", "pay_2-1")))
                .answering("cursor=next", 200, """
                {"payments":[%s]}""".formatted(payment("P3", "COMPLETED", "somebody else's")));
        assertThat(statement.read(FROM, UNTIL))
                .extracting(StatementLine::kind, StatementLine::id, StatementLine::attemptId)
                .containsExactly(tuple(Kind.CHARGE, "P1", "pay_1-1"), tuple(Kind.CHARGE, "P3", null));
    }

    @Test
    void refundsCountOnceTheyAreThere() {
        square.answering("GET /v2/refunds", 200, """
                {"refunds":[%s,%s,%s]}""".formatted(
                        refund("P1_a", "COMPLETED"), refund("P1_b", "PENDING"), refund("P1_c", "REJECTED")));
        assertThat(statement.read(FROM, UNTIL))
                .extracting(StatementLine::kind, StatementLine::reference, StatementLine::id, StatementLine::amount)
                .containsExactly(tuple(Kind.REFUND, "P1", "P1_a", TEN));
    }

    @Test
    void disputesTakeMoneyWhenTheyAreMadeAndGiveItBackWhenWon() {
        square.answering("GET /v2/disputes", 200, """
                {"disputes":[%s,%s,%s,%s]}""".formatted(
                        dispute("D1", "EVIDENCE_REQUIRED", "2026-11-22T08:00:00Z", "2026-11-22T08:00:00Z"),
                        dispute("D2", "WON", "2026-11-01T08:00:00Z", "2026-11-22T09:00:00Z"),
                        dispute("D3", "LOST", "2026-11-22T10:00:00Z", "2026-11-22T11:00:00Z"),
                        dispute("D4", "INQUIRY_CLOSED", "2026-11-22T10:00:00Z", "2026-11-22T11:00:00Z")));
        assertThat(statement.read(FROM, UNTIL))
                .extracting(StatementLine::kind, StatementLine::reference, StatementLine::id)
                .containsExactly(
                        tuple(Kind.DISPUTE, "P1", "D1"),
                        tuple(Kind.DISPUTE_RETURNED, "P1", "D2"),
                        tuple(Kind.DISPUTE, "P1", "D3"));
    }

    @Test
    void aStatementWithAPageMissingIsNone() {
        square.answering("GET /v2/payments", 200, """
                {"payments":[%s],"cursor":"next"}""".formatted(payment("P1", "COMPLETED", "pay_1-1")))
                .answering("cursor=next", 503, "{}");
        assertThatThrownBy(() -> statement.read(FROM, UNTIL)).isInstanceOf(StatementUnavailableException.class);
    }

    private static String payment(String id, String status, String reference) {
        return """
                {"id":"%s","status":"%s","reference_id":"%s","total_money":{"amount":1000,"currency":"USD"},
                 "created_at":"2026-11-22T12:00:00.000Z"}""".formatted(id, status, reference);
    }

    private static String refund(String id, String status) {
        return """
                {"id":"%s","status":"%s","payment_id":"P1","amount_money":{"amount":1000,"currency":"USD"},
                 "created_at":"2026-11-22T12:00:00.000Z"}""".formatted(id, status);
    }

    private static String dispute(String id, String state, String created, String updated) {
        return """
                {"id":"%s","state":"%s","amount_money":{"amount":1000,"currency":"USD"},"reason":"NOT_RECEIVED",
                 "disputed_payment":{"payment_id":"P1"},"created_at":"%s","updated_at":"%s"}""".formatted(id, state, created, updated);
    }
}
