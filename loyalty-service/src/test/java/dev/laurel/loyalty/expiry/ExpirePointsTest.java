package dev.laurel.loyalty.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpirePointsTest {

    private static final Lot JANUARY = new Lot(YearMonth.parse("2026-01"), LocalDate.parse("2027-02-01"), 0);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-10T12:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 10);
    private final Hearing hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE);
    private final ToldPayment story = new ToldPayment("p1", "anna", 4_900);

    @Test
    void pointsAreGoneOnTheFirstDayAfterTheirTime() {
        hearing.hear(story.completed());
        goTo("2027-01-31T23:59:59Z");
        night();
        assertThat(standing().balances().available()).isEqualTo(49);

        goTo("2027-02-01T00:10:00Z");
        night();

        assertThat(standing().balances().available()).isZero();
        assertThat(standing().balances().lifetime()).isEqualTo(49);
        assertThat(standing().lots().open()).isEmpty();
        assertThat(standing().lapsed().open()).containsExactly(JANUARY.holding(49));
        Entry entry = last();
        assertThat(entry.booking().kind()).isEqualTo(EntryKind.EXPIRE);
        assertThat(entry.booking().change(LedgerAccount.EXPIRED)).isEqualTo(49);
        assertThat(entry.booking().working().lines()).containsExactly("49 of 2026-01 lasted until 2027-01-31");
    }

    @Test
    void aSecondRunOfTheNightDoesNothing() {
        hearing.hear(story.completed());
        goTo("2027-02-01T00:10:00Z");
        night();
        night();
        goTo("2027-02-02T00:10:00Z");
        night();

        assertThat(journal.head("anna").seq()).isEqualTo(2);
    }

    @Test
    void whatIsSpentInTimeDoesNotExpire() {
        hearing.hear(story.completed());
        Moves.movePoints(journal).spend("anna", Moves.redeem("r1", 30));
        goTo("2027-02-01T00:10:00Z");
        night();

        assertThat(last().booking().change(LedgerAccount.EXPIRED)).isEqualTo(19);
        assertThat(standing().balances().available()).isZero();
    }

    @Test
    void whatADisputeHoldsExpiresTheNightAfterItIsWon() {
        hearing.hear(story.completed());
        hearing.hear(story.disputed(2_900));
        goTo("2027-02-01T00:10:00Z");
        night();
        assertThat(standing().balances().available()).isZero();
        assertThat(standing().balances().pending()).isEqualTo(29);
        assertThat(standing().lots().open()).containsExactly(JANUARY.holding(29));

        hearing.hear(story.disputeWon());
        assertThat(standing().balances().available()).isEqualTo(29);
        goTo("2027-02-02T00:10:00Z");
        night();

        assertThat(standing().balances().held()).isZero();
        assertThat(standing().lapsed().open()).containsExactly(JANUARY.holding(49));
    }

    @Test
    void whatHasExpiredIsNotTakenASecondTimeByARefund() {
        hearing.hear(story.completed());
        goTo("2027-02-01T00:10:00Z");
        night();

        hearing.hear(story.refund(4_900));

        assertThat(standing().balances().held()).isZero();
        assertThat(last().booking().change(LedgerAccount.EXPIRED)).isEqualTo(-49);
        assertThat(last().booking().change(LedgerAccount.REVERSED)).isEqualTo(49);
        assertThat(last().booking().working().lines())
                .contains("49 of them had expired and are not taken a second time");
        assertThat(standing().lapsed().open()).isEmpty();
    }

    @Test
    void aDisputeHoldsWhatHasExpiredAndARefundThatFailsLetsItExpireAgain() {
        hearing.hear(story.completed());
        goTo("2027-02-01T00:10:00Z");
        night();
        hearing.hear(story.disputed(4_900));
        assertThat(standing().balances().available()).isZero();
        assertThat(standing().balances().pending()).isEqualTo(49);

        hearing.hear(story.disputeLost());
        assertThat(standing().balances().held()).isZero();

        hearing.hear(story.refundFailed(4_900));
        goTo("2027-02-02T00:10:00Z");
        night();
        assertThat(standing().balances().held()).isZero();
        assertThat(standing().lapsed().open()).containsExactly(JANUARY.holding(49));
    }

    @Test
    void pointsThatExpiredEarlierDoNotPayForSpentOnes() {
        hearing.hear(story.completed());
        goTo("2027-02-01T00:10:00Z");
        night();
        ToldPayment later = new ToldPayment("p2", "anna", 10_000);
        hearing.hear(later.completed());
        Moves.movePoints(journal).spend("anna", Moves.redeem("r1", 100));

        hearing.hear(later.refund(10_000));

        assertThat(standing().balances().available()).isEqualTo(-100);
    }

    @Test
    void aNightThatWasMissedIsMadeUpFor() {
        hearing.hear(story.completed());
        goTo("2027-06-15T00:10:00Z");
        new ExpirePoints(journal).run(journal.head("anna"), LocalDate.parse("2027-02-01"));

        assertThat(standing().balances().available()).isZero();
        assertThat(last().booking().idempotencyKey()).isEqualTo("expire:2027-02-01");
    }

    @Test
    void aDayThatHasNotComeIsNotBooked() {
        hearing.hear(story.completed());
        new ExpirePoints(journal).run(journal.head("anna"), LocalDate.parse("2027-02-01"));

        assertThat(standing().balances().available()).isEqualTo(49);
    }

    @Test
    void membersAreWarnedThirtyAndSevenDaysBeforeWhatTheyStillHave() {
        List<ExpiryWarning> given = new ArrayList<>();
        WarnOfExpiry warn = new WarnOfExpiry(journal, given::add, clock);
        hearing.hear(story.completed());

        for (goTo("2026-12-30T00:10:00Z"); clock.instant().isBefore(Instant.parse("2027-02-03T00:00:00Z")); ) {
            warn.run(journal.head("anna"), Standing.dayOf(clock.instant()));
            if (Standing.dayOf(clock.instant()).equals(LocalDate.parse("2027-01-10"))) {
                Moves.movePoints(journal).spend("anna", Moves.redeem("r1", 40));
            }
            clock.advance(Duration.ofDays(1));
        }

        LocalDate on = LocalDate.parse("2027-02-01");
        assertThat(given).containsExactly(new ExpiryWarning("anna", on, 30, 49), new ExpiryWarning("anna", on, 7, 9));
        assertThat(given.getFirst().event(clock.instant()).eventId()).isEqualTo("anna:2027-02-01:expiring-30");
    }

    @Test
    void aMemberWithNothingDueCostsNoRead() {
        hearing.hear(story.completed());
        var head = journal.head("anna");
        long before = store.reads.get();

        new ExpirePoints(journal).run(head, LocalDate.parse("2026-05-05"));
        new WarnOfExpiry(journal, warning -> {}, clock).run(head, LocalDate.parse("2026-05-05"));

        assertThat(store.reads.get()).isEqualTo(before);
    }

    private void goTo(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private void night() {
        Nights.expire(journal, "anna", clock);
    }

    private Standing standing() {
        return journal.head("anna").standing();
    }

    private Entry last() {
        return journal.entry("anna", journal.head("anna").seq()).orElseThrow();
    }
}
