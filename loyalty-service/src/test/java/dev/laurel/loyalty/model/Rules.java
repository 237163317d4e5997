package dev.laurel.loyalty.model;

import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.program.Version;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the merchant has decided so far; the lists grow while the model is at work. */
public record Rules(List<EarnRule> earnRules, List<TierTable> tierTables, List<Campaign> campaigns) {

    EarnRule earnRule(Instant at) {
        return inForce(earnRules, at);
    }

    TierTable tiers(Instant at) {
        return inForce(tierTables, at);
    }

    /** The version of each campaign that is in force, if any is. */
    Collection<Campaign> campaigns(Instant at) {
        SortedMap<String, Campaign> inForce = new TreeMap<>();
        for (Campaign campaign : campaigns) {
            Campaign known = inForce.get(campaign.id());
            if (!campaign.effectiveFrom().isAfter(at) && (known == null || known.version() < campaign.version())) {
                inForce.put(campaign.id(), campaign);
            }
        }
        return inForce.values();
    }

    private static <T extends Version> T inForce(List<T> versions, Instant at) {
        T found = null;
        for (T version : versions) {
            if (!version.effectiveFrom().isAfter(at) && (found == null || found.version() < version.version())) {
                found = version;
            }
        }
        if (found == null) {
            throw new AssertionError("No rule at " + at);
        }
        return found;
    }
}
