package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.CampaignStatus;
import dev.laurel.loyalty.campaign.Conditions;
import dev.laurel.loyalty.campaign.Effects;
import dev.laurel.loyalty.campaign.FixedCampaigns;
import dev.laurel.loyalty.campaign.Limits;
import dev.laurel.loyalty.campaign.Offers;
import dev.laurel.loyalty.campaign.SweepstakesEntries;
import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.model.Rules;
import dev.laurel.loyalty.program.FixedVersions;
import dev.laurel.loyalty.tier.DowngradePolicy;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Changes the rules whenever he likes, always for later, and never twice in the same way. */
final class Merchant {

    /** As long as it takes until every instance knows of a change. */
    private static final Duration NOTICE = Duration.ofSeconds(6);

    private static final List<String> RATES = List.of("1", "1.5", "0.75", "0.333", "2");
    private static final List<String> MULTIPLIERS = List.of("1.1", "1.25", "1.5", "2", "0.5");
    private static final List<String> FACTORS = List.of("1.5", "2", "3.3");

    /** What holds now and from when on; grows. */
    final Rules rules = new Rules(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    private final Random random;
    private final Deployment deployment;

    Merchant(Deployment deployment, Random random) {
        this.deployment = deployment;
        this.random = random;
        rules.earnRules().add(earnRule(Instant.EPOCH));
        rules.tierTables().add(tierTable(Instant.EPOCH));
    }

    Rulebook rulebook() {
        return new Rulebook(
                new FixedVersions<>(rules.earnRules()),
                new FixedVersions<>(rules.tierTables()),
                new FixedCampaigns(rules.campaigns()),
                deployment.budgets,
                member -> Optional.empty(),
                deployment.profiles);
    }

    /** Says what he did. */
    String changesHisMind() {
        Instant from = deployment.clock.instant().plus(NOTICE);
        switch (random.nextInt(6)) {
            case 0 -> {
                rules.earnRules().add(earnRule(later(from)));
                return rules.earnRules().getLast().toString();
            }
            case 1 -> {
                rules.tierTables().add(tierTable(later(from)));
                return rules.tierTables().getLast().toString();
            }
            default -> {
                rules.campaigns().add(campaign(from));
                return rules.campaigns().getLast().toString();
            }
        }
    }

    private Instant later(Instant from) {
        return from.plus(Duration.ofHours(random.nextInt(200)));
    }

    private EarnRule earnRule(Instant from) {
        int months = 1 + random.nextInt(12);
        return new EarnRule(
                rules.earnRules().size() + 1,
                from,
                decimal(RATES),
                Map.of("JPY", new BigDecimal("0.01"), "KWD", new BigDecimal("3.25")),
                months,
                random.nextBoolean() ? 0 : random.nextInt(27));
    }

    private TierTable tierTable(Instant from) {
        List<Tier> tiers = new ArrayList<>(List.of(new Tier("Bronze", 0, BigDecimal.ONE)));
        long threshold = 0;
        for (String name : List.of("Silver", "Gold", "Platinum")) {
            threshold += 200 + random.nextInt(2_000);
            if (random.nextInt(4) > 0) {
                tiers.add(new Tier(name, threshold, decimal(MULTIPLIERS)));
            }
        }
        return new TierTable(rules.tierTables().size() + 1, from, tiers, DowngradePolicy.values()[random.nextInt(2)]);
    }

    /** A new one, or another version of one that has not ended. */
    private Campaign campaign(Instant from) {
        String id = "c" + random.nextInt(4);
        List<Campaign> versions = rules.campaigns().stream()
                .filter(campaign -> campaign.id().equals(id))
                .toList();
        boolean ended = !versions.isEmpty() && versions.getLast().status() == CampaignStatus.ENDED;
        String open = ended ? "c" + (4 + rules.campaigns().size()) : id;
        CampaignStatus status =
                random.nextInt(3) > 0 ? CampaignStatus.ACTIVE : CampaignStatus.values()[random.nextInt(4)];
        return new Campaign(
                open, ended ? 1 : versions.size() + 1, from, open, "", status, conditions(), effects(), limits());
    }

    private Conditions conditions() {
        return switch (random.nextInt(8)) {
            case 0 -> Offers.tiers("Silver", "Gold");
            case 1 -> Offers.minimum(Money.ofMinor(CurrencyUnit.USD, random.nextInt(40_000)));
            case 2 -> Offers.first();
            case 3 ->
                Offers.between(
                        deployment.clock.instant(), deployment.clock.instant().plus(Duration.ofDays(20)));
            default -> Offers.ALWAYS;
        };
    }

    private Effects effects() {
        SweepstakesEntries entries = random.nextInt(4) == 0 ? new SweepstakesEntries("s1", 2) : null;
        BigDecimal factor = random.nextBoolean() ? decimal(FACTORS) : null;
        return new Effects(factor, random.nextBoolean() ? 1 + random.nextInt(300) : 0, entries);
    }

    private Limits limits() {
        return new Limits(some(3), some(400), some(5), some(1_000));
    }

    private Long some(int most) {
        return random.nextInt(4) == 0 ? 1L + random.nextInt(most) : null;
    }

    private BigDecimal decimal(List<String> of) {
        return new BigDecimal(of.get(random.nextInt(of.size())));
    }
}
