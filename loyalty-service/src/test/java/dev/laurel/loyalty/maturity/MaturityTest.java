package dev.laurel.loyalty.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.audit.Audits;
import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.program.FixedVersions;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Points that wait for the end of a return window of 14 days. */
class MaturityTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T05:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private final Rulebook rules = new Rulebook(
            new FixedVersions<>(List.of(
                    new EarnRule(1, Instant.EPOCH, BigDecimal.ONE, Map.of(), 12, 14),
                    new EarnRule(2, Instant.parse("2027-01-01T00:00:00Z"), BigDecimal.ONE, Map.of(), 12, 0))),
            Program.TIERS,
            List.of());
    private final Hearing hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE, rules);
    private final MaturePoints maturePoints = new MaturePoints(journal);

    @AfterEach
    void everyEntryIsComputedAgain() {
        assertThat(Audits.driftOf(store, rules, clock)).isEmpty();
    }

    @Test
    void pointsWaitForWholeDaysAndAreReleasedOnce() {
        Entry award = hear(new ToldPayment("p1", "anna", 4_990).completed());
        assertThat(award.standing().balances()).isEqualTo(new Balances(0, 49, 49));
        assertThat(award.booking().working().lines())
                .endsWith("they may be spent from 2026-12-08 on, when the return window is over");

        clock.advance(Duration.ofDays(14));
        assertThat(night()).isNull();
        clock.advance(Duration.ofDays(1));
        Entry matured = night();
        assertThat(matured.booking().kind()).isEqualTo(EntryKind.MATURE);
        assertThat(matured.booking().reason()).isEqualTo("Return window over: 49 points may be spent");
        assertThat(matured.standing().balances()).isEqualTo(new Balances(49, 0, 49));
        assertThat(night()).isNull();
    }

    @Test
    void aMemberWithNothingDueCostsNoRead() {
        hear(new ToldPayment("p1", "anna", 4_990).completed());
        Head head = journal.head("anna");
        long reads = store.reads.get();

        assertThat(maturePoints.mature(head, today())).isEmpty();
        assertThat(store.reads.get()).isEqualTo(reads);
    }

    @Test
    void nightsThatWereMissedAreMadeUpForInOneEntry() {
        for (int i = 0; i < 5; i++) {
            hear(new ToldPayment("p" + i, "anna", 1_000).completed());
            clock.advance(Duration.ofDays(1));
        }
        assertThat(journal.head("anna").standing().waiting()).hasSize(5);
        clock.advance(Duration.ofDays(12)); // the first three are due

        assertThat(night().booking().working().lines())
                .containsExactly(
                        "10 points waited for 2026-12-08",
                        "10 points waited for 2026-12-09",
                        "10 points waited for 2026-12-10");
        assertThat(journal.head("anna").standing().balances()).isEqualTo(new Balances(30, 20, 50));
    }

    @Test
    void aRefundInTheWindowTakesFromWhatWaits() {
        ToldPayment story = new ToldPayment("p1", "anna", 4_990);
        hear(story.completed());
        hear(new ToldPayment("p2", "anna", 1_000).completed());
        Entry refunded = hear(story.refund(2_000));

        assertThat(refunded.standing().balances()).isEqualTo(new Balances(0, 39, 59));
        assertThat(refunded.booking().working().lines()).endsWith("the other 29 may be spent from 2026-12-08 on");
        clock.advance(Duration.ofDays(15));
        assertThat(night().standing().balances()).isEqualTo(new Balances(39, 0, 59));
        assertThat(hear(story.refund(2_990)).standing().balances()).isEqualTo(new Balances(10, 0, 59));
    }

    @Test
    void aDisputeInTheWindowHoldsWhatWaitsBeyondIt() {
        ToldPayment story = new ToldPayment("p1", "anna", 4_990);
        hear(story.completed());
        hear(story.refund(2_000));
        Entry held = hear(story.disputed(2_990));
        assertThat(held.booking().kind()).isEqualTo(EntryKind.HOLD);
        assertThat(held.booking().postings()).isEmpty();
        assertThat(held.standing().balances()).isEqualTo(new Balances(0, 29, 49));
        assertThat(held.standing().waiting()).isEmpty();

        clock.advance(Duration.ofDays(20));
        assertThat(night()).isNull();
        assertThat(hear(story.disputeWon()).standing().balances()).isEqualTo(new Balances(29, 0, 49));
    }

    @Test
    void aDisputeWonInTheWindowLetsPointsWaitAgain() {
        ToldPayment story = new ToldPayment("p1", "anna", 4_990);
        hear(story.completed());
        hear(story.disputed(4_990));
        Entry won = hear(story.disputeWon());

        assertThat(won.booking().kind()).isEqualTo(EntryKind.RELEASE);
        assertThat(won.standing().balances()).isEqualTo(new Balances(0, 49, 49));
        clock.advance(Duration.ofDays(15));
        assertThat(night().standing().balances()).isEqualTo(new Balances(49, 0, 49));
    }

    @Test
    void aDisputeLostInTheWindowTakesThemOnce() {
        ToldPayment story = new ToldPayment("p1", "anna", 4_990);
        hear(story.completed());
        hear(story.disputed(4_990));
        assertThat(hear(story.disputeLost()).standing().balances()).isEqualTo(new Balances(0, 0, 49));
        clock.advance(Duration.ofDays(15));
        assertThat(night()).isNull();
        assertThat(hear(story.reinstated()).standing().balances()).isEqualTo(new Balances(49, 0, 49));
    }

    @Test
    void aRuleWithoutWindowAppliesFromItsStartOn() {
        hear(new ToldPayment("p1", "anna", 4_990).completed());
        clock.advance(Duration.ofDays(40));
        Entry later = hear(new ToldPayment("p2", "anna", 1_000).completed());

        assertThat(later.standing().balances()).isEqualTo(new Balances(10, 49, 59));
        assertThat(night().standing().balances()).isEqualTo(new Balances(59, 0, 59));
    }

    private Entry hear(Event event) {
        hearing.hear(event);
        return journal.entry("anna", journal.head("anna").seq()).orElseThrow();
    }

    private Entry night() {
        return maturePoints.mature(journal.head("anna"), today()).orElse(null);
    }

    private LocalDate today() {
        return Standing.dayOf(clock.instant());
    }
}
