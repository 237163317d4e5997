package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.campaign.Campaigns;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;

/** Begins replays of past awards by tried rules. Nothing is written and nothing is reserved. */
public final class Replays {

    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;
    private final Campaigns campaigns;
    private final Budgets budgets;
    private final Members members;

    Replays(
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            Campaigns campaigns,
            Budgets budgets,
            Members members) {
        this.rules = rules;
        this.tiers = tiers;
        this.campaigns = campaigns;
        this.budgets = budgets;
        this.members = members;
    }

    /** One run through the past, for one thread. */
    public Replay of(TriedRules tried) {
        return new Replay(rules, tiers, campaigns, budgets, members, tried);
    }
}
