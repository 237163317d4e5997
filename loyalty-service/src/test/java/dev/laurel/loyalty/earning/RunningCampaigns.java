package dev.laurel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.audit.Audits;
import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.Effects;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;

/** A programme in which campaigns run, for the tests of what they give. */
abstract class RunningCampaigns {

    static final Effects DOUBLE = new Effects(BigDecimal.TWO, 0, null);
    static final Effects PLUS_50 = new Effects(null, 50, null);

    /** A Monday. */
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T05:00:00Z"));

    final InMemoryJournal store = new InMemoryJournal();
    final Journal journal = new Journal(store, store, clock, 100);
    final AtomicReference<String> segment = new AtomicReference<>("none");
    Rulebook rules = Rulebook.USUAL;

    @AfterEach
    void everyEntryIsComputedAgain() {
        assertThat(Audits.driftOf(store, rules, clock)).isEmpty();
    }

    void running(Campaign... campaigns) {
        Rulebook made = new Rulebook(Program.RULES, Program.TIERS, List.of(campaigns));
        rules = new Rulebook(
                made.rules(),
                made.tiers(),
                made.campaigns(),
                made.budgets(),
                member -> Optional.of(segment.get()),
                made.profiles());
    }

    Entry buy(String member, long minor) {
        String payment = "p-" + member + '-' + journal.head(member).seq();
        return Rulebook.awarded(rules, journal, member, payment, minor, clock.instant());
    }

    Hearing hearing() {
        return new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE, rules);
    }

    long points(String member) {
        return journal.head(member).standing().balances().available();
    }
}
