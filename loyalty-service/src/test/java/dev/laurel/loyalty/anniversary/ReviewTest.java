package dev.laurel.loyalty.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.audit.Audits;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.program.FixedVersions;
import dev.laurel.loyalty.tier.DowngradePolicy;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant START = Instant.parse("2026-11-23T05:00:00Z");

    private final MovableClock clock = new MovableClock(START);
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private Rulebook rules = Rulebook.USUAL;

    @AfterEach
    void everyEntryIsComputedAgain() {
        assertThat(Audits.driftOf(store, rules, clock)).isEmpty();
    }

    @Test
    void whoNoLongerHasThePointsGoesOneTierLowerAtTheAnniversary() {
        buy("p1", 600_000); // Gold
        clock.advance(Duration.ofDays(364));
        assertThat(night()).isNull();
        clock.advance(Duration.ofDays(40)); // November 2026 has stopped counting

        Entry entry = night();
        assertThat(entry.booking().kind()).isEqualTo(EntryKind.TIER);
        assertThat(entry.booking().tierBefore()).isEqualTo("Gold");
        assertThat(entry.standing().tier()).isEqualTo(new TierStanding("Silver", clock.instant()));
        assertThat(entry.booking().reason()).isEqualTo("Now Silver after a year in Gold");
        assertThat(entry.booking().working().lines())
                .containsExactly(
                        "anniversary of Gold on 2027-11-23",
                        "0 of the 5000 qualifying points that it needs: now Silver (ONE_DOWN) (tiers 1)");
        assertThat(night()).isNull();
    }

    @Test
    void byBalanceTheMemberGoesWhereHisPointsReach() {
        rules = new Rulebook(
                Program.RULES,
                new FixedVersions<>(List.of(new TierTable(
                        1, Instant.EPOCH, Program.TIERS.at(START).tiers(), DowngradePolicy.BALANCE_BASED))),
                List.of());
        buy("p1", 600_000);
        clock.advance(Duration.ofDays(400));
        buy("p2", 5_000);

        assertThat(night().standing().tier().name()).isEqualTo("Bronze");
        assertThat(night()).isNull();
    }

    @Test
    void whoHasThePointsStaysForAnotherYearAndIsLookedAtOnce() {
        buy("p1", 600_000);
        clock.advance(Duration.ofDays(366));

        Entry entry = night();
        assertThat(entry.booking().changesTier()).isFalse();
        assertThat(entry.booking().reason()).isEqualTo("Another year in Gold");
        assertThat(entry.standing().tier()).isEqualTo(new TierStanding("Gold", START, LocalDate.parse("2027-11-23")));
        clock.advance(Duration.ofDays(30));
        assertThat(night()).isNull();
        clock.advance(Duration.ofDays(365));
        assertThat(night().standing().tier().name()).isEqualTo("Silver");
    }

    @Test
    void nobodyFallsBelowTheLowestTierAndNothingIsBookedThere() {
        buy("p1", 100);
        clock.advance(Duration.ofDays(800));

        assertThat(night()).isNull();
    }

    @Test
    void aMemberWithoutAnAnniversaryCostsNoRead() {
        buy("p1", 600_000);
        var head = journal.head("anna");
        long reads = store.reads.get();

        new ReviewTier(journal, rules.tiers(), clock).review(head, Standing.dayOf(clock.instant()));
        assertThat(store.reads.get()).isEqualTo(reads);
    }

    private void buy(String payment, long minor) {
        Program.award(journal, "anna", payment, minor, "USD", clock.instant());
    }

    private Entry night() {
        return new ReviewTier(journal, rules.tiers(), clock)
                .review(journal.head("anna"), Standing.dayOf(clock.instant()))
                .orElse(null);
    }
}
