package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.FixedCampaigns;
import dev.laurel.loyalty.campaign.InMemoryBudgets;
import dev.laurel.loyalty.campaign.Segments;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.profile.InMemoryProfiles;
import dev.laurel.loyalty.profile.Profiles;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** All that a merchant decided in a test, and what is known about members. */
public record Rulebook(
        Versions<EarnRule> rules,
        Versions<TierTable> tiers,
        FixedCampaigns campaigns,
        Budgets budgets,
        Segments segments,
        Profiles profiles) {

    public static final Rulebook USUAL = new Rulebook(Program.RULES, Program.TIERS, List.of());

    public Rulebook(Versions<EarnRule> rules, Versions<TierTable> tiers, List<Campaign> campaigns) {
        this(
                rules,
                tiers,
                new FixedCampaigns(campaigns),
                new InMemoryBudgets(),
                member -> Optional.empty(),
                new InMemoryProfiles());
    }

    public AwardPoints awardPoints(Journal journal) {
        return new AwardPoints(
                journal,
                rules,
                tiers,
                campaigns,
                new Members(journal, segments, profiles),
                new SettleReservations(budgets, journal));
    }

    /** Replays of what this journal holds. */
    public Replays replays(Journal journal) {
        return new Replays(rules, tiers, campaigns, budgets, new Members(journal, segments, profiles));
    }

    /** Takes up what crashes left reserved of budgets. */
    public void sweep(Journal journal, Instant now) {
        new SettleReservations(budgets, journal).sweep(now);
    }

    public AuditedRule auditedRule() {
        return new AwardRecomputation(rules, tiers, campaigns);
    }

    /** Awards a payment in US dollars as the listener would. */
    public static Entry awarded(
            Rulebook rules, Journal journal, String member, String payment, long amountMinor, Instant settledAt) {
        return rules.awardPoints(journal)
                .award(new SettledPayment(
                        payment, member, Money.ofMinor(CurrencyUnit.USD, amountMinor), "stripe", settledAt))
                .entry();
    }
}
