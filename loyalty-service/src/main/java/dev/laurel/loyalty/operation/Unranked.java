package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;

/** The tier around a move that does not change it; a member whose first entry this is begins in the lowest. */
record Unranked(String before, TierStanding after) {

    static Unranked of(Standing standing, TierTable tiers, Instant at) {
        TierStanding tier = standing.tier();
        TierStanding after = tier == null ? tiers.promote(null, 0, at) : tier;
        return new Unranked(after.name(), after);
    }
}
