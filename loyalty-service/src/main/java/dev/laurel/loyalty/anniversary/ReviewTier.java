package dev.laurel.loyalty.anniversary;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Looks at a member's tier at his anniversary in it, once for each, however often it is asked to. */
final class ReviewTier {

    private final Journal journal;
    private final Versions<TierTable> tiers;
    private final Clock clock;

    ReviewTier(Journal journal, Versions<TierTable> tiers, Clock clock) {
        this.journal = journal;
        this.tiers = tiers;
        this.clock = clock;
    }

    /**
     * Books what is due.
     *
     * @param seen the member's head as somebody last saw it: when nothing is due there, nothing is read
     * @param today the day (UTC)
     * @return nothing when no anniversary is due
     */
    Optional<Entry> review(Head seen, LocalDate today) {
        if (booking(seen.standing(), today, clock.instant()).isEmpty()) {
            return Optional.empty();
        }
        return journal.decide(seen.member(), (before, at) -> booking(before.standing(), today, at));
    }

    private Optional<Booking> booking(Standing standing, LocalDate today, Instant at) {
        TierStanding tier = standing.tier();
        TierTable table = tiers.at(at);
        LocalDate day = today.isBefore(Standing.dayOf(at)) ? today : Standing.dayOf(at);
        return tier == null || !Review.concerns(table, tier)
                ? Optional.empty()
                : Review.due(tier, day).map(anniversary -> Review.booking(anniversary, table, standing, at));
    }
}
