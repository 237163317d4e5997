package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.CampaignShare;
import dev.laurel.loyalty.campaign.Campaigns;
import dev.laurel.loyalty.campaign.Purchase;
import dev.laurel.loyalty.campaign.ShareCheck;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EarlierEntries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Computes awards again from the inputs stored in them and the versions that they name. */
final class AwardRecomputation implements AuditedRule {

    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;
    private final Campaigns campaigns;

    AwardRecomputation(Versions<EarnRule> rules, Versions<TierTable> tiers, Campaigns campaigns) {
        this.rules = rules;
        this.tiers = tiers;
        this.campaigns = campaigns;
    }

    @Override
    public String rule() {
        return Award.RULE;
    }

    @Override
    public String driftKind() {
        return "award";
    }

    @Override
    public List<String> differences(Entry entry, Head before, EarlierEntries earlier) {
        Booking stored = entry.booking();
        EarnInputs inputs = EarnInputs.of(stored.working().inputs());
        EarnRule rule = rules.named(stored.working().version(), "earn rule");
        TierTable table = tiers.named(inputs.tierTable(), "tiers");
        Booking again =
                Award.booking(stored.reference().id(), inputs, rule.version(), table, before.standing(), entry.at());
        List<String> differences = new ArrayList<>(AuditedRule.compare(again, stored));
        compareInputs(inputs, rule, table, table.of(before.standing().tier()), differences);
        if (!Objects.equals(inputs.waitsUntil(), rule.waitsUntil(Standing.dayOf(entry.at())))) {
            differences.add("its return window is not that of earn rule " + rule.version());
        }
        Purchase purchase =
                new Purchase(entry.member(), inputs.amount(), inputs.processor(), inputs.settledAt(), inputs.tier());
        inputs.campaigns()
                .forEach(share -> compareShare(share, purchase, inputs.base(), before.standing(), differences));
        return differences;
    }

    /** Against the campaign's version, as far as the entry tells; who was in which segment or region it does not. */
    private void compareShare(
            CampaignShare share, Purchase purchase, BigDecimal base, Standing before, List<String> differences) {
        Campaign campaign = campaigns
                .version(share.campaign(), share.version())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No version " + share.version() + " of campaign " + share.campaign()));
        ShareCheck.differences(share, campaign, purchase, base, before.use(share.campaign()))
                .forEach(found -> differences.add("campaign " + campaign.name() + ": " + found));
    }

    private static void compareInputs(
            EarnInputs inputs, EarnRule rule, TierTable table, Tier tier, List<String> differences) {
        String currency = inputs.amount().getCurrencyUnit().getCode();
        if (inputs.rate().compareTo(rule.rate(currency)) != 0 || inputs.pointsLastMonths() != rule.pointsLastMonths()) {
            differences.add("its rate or its months are not those of earn rule " + rule.version());
        }
        if (!inputs.tier().equals(tier.name()) || inputs.multiplier().compareTo(tier.multiplier()) != 0) {
            differences.add("its tier or multiplier is not the member's before it by tiers " + table.version());
        }
    }
}
