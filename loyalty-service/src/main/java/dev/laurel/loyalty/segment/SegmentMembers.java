package dev.laurel.loyalty.segment;

import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The night: facts and their distribution first, then what they mean for each member. */
final class SegmentMembers {

    private static final Logger log = LoggerFactory.getLogger(SegmentMembers.class);
    private static final double DAYS_OF_WINDOW = 365;

    private final Portions portions;
    private final FoldPortion foldPortion;
    private final Insights insights;
    private final Nights nights;
    private final Supplier<List<ActiveReward>> rewards;
    private final Versions<TierTable> tiers;
    private final Clock clock;

    /**
     * @param rewards what can be had at present
     * @param choices which reward a redemption was for, by its id
     */
    SegmentMembers(
            StoredJournal journal,
            Insights insights,
            Nights nights,
            Supplier<List<ActiveReward>> rewards,
            Function<String, Optional<Choice>> choices,
            Versions<TierTable> tiers,
            Clock clock) {
        this.portions = new Portions(journal);
        this.foldPortion = new FoldPortion(journal, choices);
        this.insights = insights;
        this.nights = nights;
        this.rewards = rewards;
        this.tiers = tiers;
        this.clock = clock;
    }

    /** Does today's night, again if it was done before: it comes to the same, and to what is new. */
    Night run() {
        Instant begun = clock.instant();
        LocalDate day = begun.atOffset(ZoneOffset.UTC).toLocalDate();
        Census census = new Census(day);
        portions.forEach(heads -> fold(heads, census));
        Bounds bounds = census.bounds();
        Tally tally = new Tally();
        NextBestReward next = new NextBestReward(rewards.get());
        portions.forEach(heads -> find(heads, day, census, bounds, next, tally));
        Instant done = clock.instant();
        Night night = new Night(
                day,
                Finding.RULES,
                tally.members,
                tally.sizes,
                tally.atRisk,
                bounds,
                done,
                Duration.between(begun, done).toMillis());
        nights.save(night);
        log.info("Segments of {}: {} members in {} ms: {}", day, night.members(), night.tookMillis(), night.sizes());
        return night;
    }

    private void fold(List<Head> heads, Census census) {
        Map<String, Insight> known = insights.find(members(heads));
        List<Insight> changed = new ArrayList<>();
        foldPortion.fold(heads, known).forEach((member, facts) -> {
            Insight before = known.getOrDefault(member, Insight.none(member));
            census.count(facts, before.segment());
            if (!facts.equals(before.facts())) {
                changed.add(new Insight(member, facts, before.finding()));
            }
        });
        insights.save(changed);
    }

    private void find(List<Head> heads, LocalDate day, Census census, Bounds bounds, NextBestReward next, Tally tally) {
        Map<String, Insight> known = insights.find(members(heads));
        TierTable table = tiers.at(clock.instant());
        List<Insight> found = new ArrayList<>();
        for (Head head : heads) {
            Insight insight = known.get(head.member());
            if (insight != null && insight.facts().hasBought()) {
                Finding finding = finding(insight.facts(), head.standing(), day, census, bounds, next, table);
                tally.count(finding);
                found.add(new Insight(head.member(), insight.facts(), Optional.of(finding)));
            }
        }
        insights.save(found);
    }

    private static Finding finding(
            Facts facts,
            Standing standing,
            LocalDate day,
            Census census,
            Bounds bounds,
            NextBestReward next,
            TierTable table) {
        Rfm rfm = bounds.rfm(facts, day);
        Segment segment = Segment.of(rfm);
        double pointsPerDay = standing.window().points(YearMonth.from(day)) / DAYS_OF_WINDOW;
        return new Finding(
                day,
                Finding.RULES,
                rfm,
                segment,
                bounds.reasons(facts, day),
                ChurnRisk.of(facts, bounds.gapDays(), day),
                next.rank(
                        facts,
                        census.tastes(segment.label()),
                        standing.balances().available(),
                        pointsPerDay,
                        allowed(standing, table)));
    }

    private static Predicate<ActiveReward> allowed(Standing standing, TierTable table) {
        Tier has = table.of(standing.tier());
        return reward -> reward.minimumTier() == null
                || table.tiers().stream()
                        .anyMatch(tier ->
                                tier.name().equals(reward.minimumTier()) && tier.threshold() <= has.threshold());
    }

    private static List<String> members(List<Head> heads) {
        return heads.stream().map(Head::member).toList();
    }

    /** Counts findings. */
    private static final class Tally {
        private final TreeMap<String, Long> sizes = new TreeMap<>();
        private final TreeMap<String, Long> atRisk = new TreeMap<>();
        private long members;

        void count(Finding finding) {
            members++;
            sizes.merge(finding.segment().label(), 1L, Long::sum);
            atRisk.merge(finding.churn().band().word(), 1L, Long::sum);
        }
    }
}
