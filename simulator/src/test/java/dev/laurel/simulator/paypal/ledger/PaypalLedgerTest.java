package dev.laurel.simulator.paypal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.simulator.journal.FileJournal;
import dev.laurel.simulator.journal.Journal;
import dev.laurel.simulator.journal.Shelf;
import dev.laurel.simulator.journal.ShelfLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PayPal believes. */
class PaypalLedgerTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final Shelf<Order> shelf = shelf(Journal.none());
    private final PaypalLedger ledger = ledger(shelf, Duration.ZERO);
    private final Happenings happenings = new Happenings(ledger);

    @Test
    void sameKeyIsTheSameOrderForSixHoursAndThenAnother() {
        var first = id(ledger.create(terms(4990), "key"));
        assertThat(id(at(Duration.ofMinutes(359)).create(terms(4990), "key"))).isEqualTo(first);
        assertThat(at(Duration.ofMinutes(359)).create(terms(4991), "key")).isInstanceOf(Answer.Refused.class);
        var second = id(at(Duration.ofMinutes(361)).create(terms(4990), "key"));
        assertThat(second).isNotEqualTo(first);
        assertThat(id(at(Duration.ofMinutes(362)).create(terms(4990), "key"))).isEqualTo(second);
        assertThat(id(ledger.create(terms(4990), null))).isNotEqualTo(id(ledger.create(terms(4990), null)));
    }

    @Test
    void moneyIsTakenOnceAndOnlyWhenThePayerHasApproved() {
        var order = id(ledger.create(terms(4990), "key"));
        assertThat(issue(ledger.capture(order, "c"))).isEqualTo("ORDER_NOT_APPROVED");
        happenings.approve(order, Instrument.DECLINED);
        assertThat(issue(ledger.capture(order, "c"))).isEqualTo("INSTRUMENT_DECLINED");
        happenings.approve(order, Instrument.BALANCE);
        var capture = id(ledger.capture(order, "c"));
        assertThat(id(ledger.capture(order, "c"))).isEqualTo(capture);
        assertThat(issue(ledger.capture(order, "another"))).isEqualTo("ORDER_ALREADY_CAPTURED");
        assertThat(told)
                .containsExactly("CHECKOUT.ORDER.APPROVED", "CHECKOUT.ORDER.APPROVED", "PAYMENT.CAPTURE.COMPLETED");
    }

    @Test
    void refundKeysAreKeptForFortyFiveDays() {
        var capture = captured();
        var first = id(refund(ledger, capture, 1000, "key"));
        assertThat(id(refund(at(Duration.ofDays(44)), capture, 1000, "key"))).isEqualTo(first);
        assertThat(issue(refund(at(Duration.ofDays(44)), capture, 999, "key"))).isEqualTo("DUPLICATE_REQUEST_ID");
        assertThat(id(refund(at(Duration.ofDays(46)), capture, 1000, "key"))).isNotEqualTo(first);
    }

    @Test
    void neverMoreGoesBackThanWasTaken() {
        var capture = captured();
        refund(ledger, capture, 3000, "a");
        assertThat(issue(refund(ledger, capture, 1991, "b"))).isEqualTo("REFUND_AMOUNT_EXCEEDED");
        assertThat(ledger.refund(capture, null, null, null, "c")).isInstanceOf(Answer.Found.class);
        assertThat(issue(refund(ledger, capture, 1, "d"))).isEqualTo("CAPTURE_FULLY_REFUNDED");
        assertThat(ledger.orderOf(capture).orElseThrow().capture().status()).isEqualTo("REFUNDED");
    }

    @Test
    void disputedMoneyIsNotRefundedUntilTheDisputeIsWon() {
        var capture = captured();
        var dispute = id(happenings.dispute(capture));
        assertThat(issue(happenings.dispute(capture))).isEqualTo("NOT_DISPUTABLE");
        assertThat(issue(refund(ledger, capture, 1, "a"))).isEqualTo("REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK");
        happenings.review(dispute);
        happenings.decide(dispute, true);
        assertThat(refund(ledger, capture, 1, "a")).isInstanceOf(Answer.Found.class);
        assertThat(told)
                .containsSubsequence(
                        "CUSTOMER.DISPUTE.CREATED", "CUSTOMER.DISPUTE.UPDATED", "CUSTOMER.DISPUTE.RESOLVED");
    }

    @Test
    void forgottenOrdersAreMissing() {
        var order = id(ledger.create(terms(4990), "key"));
        happenings.expire(order);
        assertThat(issue(happenings.approve(order, Instrument.BALANCE))).isEqualTo("INVALID_RESOURCE_ID");
        assertThat(issue(ledger.capture("NOBODYS-ORDER-ID", "c"))).isEqualTo("INVALID_RESOURCE_ID");
    }

    @Test
    void allOfItAndWhatTheMerchantHasNotTakenOutliveARestart(@TempDir Path state) {
        String order;
        try (var first = shelf(FileJournal.at(state.resolve("paypal.journal")))) {
            var before = ledger(first, Duration.ZERO);
            order = id(before.create(terms(4990), "key"));
            new Happenings(before).approve(order, Instrument.BALANCE);
            before.capture(order, "c");
            refund(before, order, 1000, "r");
            new Happenings(before).reverse(order);
            before.untold().limit(1).forEach(telling -> telling.taken().run());
        }
        try (var second = shelf(FileJournal.at(state.resolve("paypal.journal")))) {
            var after = ledger(second, Duration.ZERO);
            assertThat(after.untold().map(telling -> telling.event().type()))
                    .containsExactly(
                            "PAYMENT.CAPTURE.COMPLETED", "PAYMENT.CAPTURE.REFUNDED", "PAYMENT.CAPTURE.REVERSED");
            assertThat(id(after.create(terms(4990), "key"))).isEqualTo(order);
            assertThat(after.orderOf(order).orElseThrow().capture().refunded()).isEqualTo(4990);
        }
    }

    @Test
    void amountsAreAsPaypalWritesThem() {
        assertThat(Amount.of("USD", "49.90").orElseThrow()).isEqualTo(new Amount("USD", 4990));
        assertThat(Amount.of("JPY", "500").orElseThrow().value()).isEqualTo("500");
        assertThat(Amount.of("HUF", "500").orElseThrow().minor()).isEqualTo(500);
        assertThat(List.of("0", "-1.00", "1.001", "one", ""))
                .allSatisfy(value -> assertThat(Amount.of("USD", value)).isEmpty());
        assertThat(Amount.of("JPY", "1.50")).isEmpty();
        assertThat(Amount.of("usd", "1.00")).isEmpty();
    }

    private String captured() {
        var order = id(ledger.create(terms(4990), "key"));
        happenings.approve(order, Instrument.BALANCE);
        return id(ledger.capture(order, "c"));
    }

    private static Answer refund(PaypalLedger at, String capture, long minor, String key) {
        return at.refund(capture, new Amount("USD", minor), "refund", null, key);
    }

    private static Terms terms(long minor) {
        return new Terms("paypal", true, new Amount("USD", minor), "mark", "invoice", null, null, null, "http://here");
    }

    private static String id(Answer answer) {
        return ((Answer.Found) answer).objectId();
    }

    private static String issue(Answer answer) {
        return ((Answer.Refused) answer).refusal().issue();
    }

    /** The same orders later. */
    private PaypalLedger at(Duration later) {
        return ledger(shelf, later);
    }

    private PaypalLedger ledger(Shelf<Order> orders, Duration later) {
        return new PaypalLedger(
                orders,
                (eventId, type, order, objectId) -> objectId,
                telling -> told.add(telling.event().type()),
                Clock.fixed(START.plus(later), ZoneOffset.UTC));
    }

    private static Shelf<Order> shelf(Journal journal) {
        return new Shelf<>(journal, Order.class, Order::id, new ShelfLimits(1000, 1_000_000));
    }
}
