package dev.laurel.loyalty.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.laurel.loyalty.earning.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T05:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = journal();

    @Test
    void aMemberWithoutEntriesHasNothing() {
        Head head = journal.head("anna");

        assertThat(head).isEqualTo(Head.beforeTheFirstEntry("anna"));
        assertThat(head.standing().balances()).isEqualTo(Balances.ZERO);
    }

    @Test
    void anEntryCarriesEverythingThatTheNextOneBuildsOn() {
        award("anna", "p1", 99_900);
        clock.advance(Duration.ofDays(40));
        Entry entry = award("anna", "p2", 10_100);

        assertThat(entry.seq()).isEqualTo(2);
        assertThat(entry.booking().points()).isEqualTo(101);
        assertThat(entry.booking().tierBefore()).isEqualTo("Bronze");
        assertThat(entry.booking().tier().name()).isEqualTo("Silver");
        assertThat(entry.booking().working().lines())
                .containsExactly(
                        "101.00 USD × 1 = 101 (earn rule 1)",
                        "rounded down: 101 points",
                        "1100 qualifying points: now Silver (tiers 1)");
        assertThat(entry.standing().balances()).isEqualTo(new Balances(1_100, 0, 1_100));
        assertThat(entry.standing().lots().open())
                .extracting(Lot::toString)
                .containsExactly(
                        "Lot[earnedIn=2026-11, expiresOn=2027-12-01, points=999]",
                        "Lot[earnedIn=2027-01, expiresOn=2028-02-01, points=101]");
        assertThat(entry.previousHash())
                .isEqualTo(store.find("anna", 1).orElseThrow().hash());
        assertThat(store.find("anna", 2)).contains(entry);
    }

    @Test
    void theMultiplierIsThatOfTheTierBeforeTheAward() {
        assertThat(award("anna", "p1", 1_000_000).booking().points()).isEqualTo(10_000);
        assertThat(award("anna", "p2", 1_000_000).booking().points()).isEqualTo(15_000);
        assertThat(award("anna", "p3", 1_000_000).booking().points()).isEqualTo(20_000);
    }

    @Test
    void aPaymentThatEarnsNothingIsBookedToo() {
        Entry entry = award("anna", "p1", 40);

        assertThat(entry.booking().postings()).isEmpty();
        assertThat(entry.standing().balances()).isEqualTo(Balances.ZERO);
        assertThat(award("anna", "p1", 40)).isEqualTo(entry);
        assertThat(store.documents).hasSize(1);
    }

    @Test
    void aSecondBookingWithOneKeyChangesNothing() {
        Entry first = award("anna", "p1", 5_000);
        award("anna", "p2", 7_000);

        assertThat(Program.award(journal(), "anna", "p1", 5_000, "USD", clock.instant()))
                .isEqualTo(new Appended.AlreadyThere(first));
        assertThat(store.documents).hasSize(2);
    }

    @Test
    void aBookingUnderAnotherKeyThanAnnouncedIsRefused() {
        Entry entry = award("anna", "p1", 5_000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.append("anna", "award:other", (before, at) -> entry.booking()));
    }

    @Test
    void aCurrentHeadCostsOneReadHoweverLongTheJournal() {
        for (int i = 1; i <= 300; i++) {
            award("anna", "p" + i, 100);
        }
        store.reads.set(0);

        assertThat(journal.head("anna").seq()).isEqualTo(300);
        assertThat(store.reads).hasValue(1);
    }

    @Test
    void aLostHeadIsFoundAgainInFewReads() {
        for (int length : List.of(1, 2, 3, 4, 5, 7, 8, 100, 1_000)) {
            String member = "member-" + length;
            for (int i = 1; i <= length; i++) {
                award(member, "p" + i, 100);
            }
            store.registered.remove(member);
            store.reads.set(0);

            assertThat(journal().head(member).seq()).isEqualTo(length);
            assertThat(store.reads.get()).isLessThan(2 + 2 * (64 - Long.numberOfLeadingZeros(length)));
            assertThat(store.find(member)).isPresent();
        }
    }

    @Test
    void entriesAreInOrderWhateverTheClocksSay() {
        Entry first = award("anna", "p1", 100);
        clock.advance(Duration.ofMinutes(-10));

        assertThat(award("anna", "p2", 100).at()).isEqualTo(first.at());
    }

    @Test
    void aDecisionThatHasReadMoreThanTheEndItWasShownIsMadeAgainFromTheNewerEnd() {
        award("anna", "p1", 100);

        assertThat(journal.decide("anna", (before, at) -> {
                    if (before.seq() == 1) {
                        Program.award(journal(), "anna", "p2", 100, "USD", at);
                        throw new IllegalArgumentException("The end shown does not have what was read");
                    }
                    return Optional.empty();
                }))
                .isEmpty();
        assertThat(journal.head("anna").seq()).isEqualTo(2);
    }

    @Test
    void aDecisionThatContradictsTheNewestEndIsRefused() {
        award("anna", "p1", 100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.decide("anna", (before, at) -> {
                    throw new IllegalArgumentException("It is so");
                }));
    }

    private Journal journal() {
        return new Journal(store, store, clock, 100);
    }

    private Entry award(String member, String payment, long amountMinor) {
        return Program.award(journal, member, payment, amountMinor, "USD", clock.instant())
                .entry();
    }
}
