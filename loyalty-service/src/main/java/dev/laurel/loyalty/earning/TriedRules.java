package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.tier.TierTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are tried out on the past: what they name replaces what was in force, all else stays as it was.
 *
 * @param tiers other tiers, if those are tried
 * @param campaign a campaign, if one is tried: one more, or other terms for the one with its id
 */
public record TriedRules(
        @Nullable TierTable tiers, @Nullable Campaign campaign) {

    /** The rules as they were. */
    public static final TriedRules NONE = new TriedRules(null, null);

    /** The tiers that count instead of these. */
    public TierTable instead(TierTable inForce) {
        return tiers == null ? inForce : tiers;
    }

    List<Campaign> instead(List<Campaign> open) {
        if (campaign == null) {
            return open;
        }
        List<Campaign> all = new ArrayList<>(open);
        all.removeIf(one -> one.id().equals(campaign.id()));
        all.add(campaign);
        return all;
    }
}
