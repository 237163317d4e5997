package dev.laurel.loyalty.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.population.Habit;
import dev.laurel.loyalty.population.Population;
import dev.laurel.loyalty.population.Shopper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures segments, churn risk and next best reward on shoppers whose truth is known. The gates are below what was
 * measured with five seeds (docs/intelligence.md); {@code -Dlaurel.population=20000} and {@code -Dlaurel.seed=…} measure
 * on others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntelligenceTest {

    private static final Logger log = LoggerFactory.getLogger(IntelligenceTest.class);
    private static final Instant END = Instant.parse("2026-11-20T02:30:00Z");

    /** Which segments are right for whom. */
    private static final Map<Habit, Set<Segment>> RIGHT = Map.of(
            Habit.DEVOTED, Set.of(Segment.CHAMPIONS, Segment.LOYAL),
            Habit.STEADY, Set.of(Segment.LOYAL, Segment.CHAMPIONS, Segment.PROMISING, Segment.NEED_ATTENTION),
            Habit.LOST_TREASURE, Set.of(Segment.CANNOT_LOSE, Segment.AT_RISK, Segment.HIBERNATING),
            Habit.OCCASIONAL, Set.of(Segment.BIG_SPENDERS, Segment.NEED_ATTENTION, Segment.PROMISING, Segment.AT_RISK),
            Habit.NEWCOMER, Set.of(Segment.PROMISING, Segment.NEED_ATTENTION),
            Habit.PASSER_BY, Set.of(Segment.HIBERNATING, Segment.AT_RISK));

    private final List<Shopper> shoppers =
            Population.of(Long.getLong("laurel.seed", 1), Integer.getInteger("laurel.population", 2_000), END);
    private final InMemoryInsights insights = new InMemoryInsights();
    private final InMemoryJournal store = new InMemoryJournal();
    private final Map<String, Choice> chosen = new HashMap<>();
    private SegmentMembers segmentMembers;

    @BeforeAll
    void everybodyShopsAndTheNightComes() {
        shoppers.forEach(this::shop);
        segmentMembers = new SegmentMembers(
                store,
                insights,
                insights,
                () -> Population.rewards().stream()
                        .map(reward -> new ActiveReward(reward.id(), reward.id(), reward.kind(), reward.points(), null))
                        .toList(),
                redemption -> Optional.ofNullable(chosen.get(redemption)),
                Program.TIERS,
                Clock.fixed(END, ZoneOffset.UTC));
        segmentMembers.run();
        segmentMembers.run(); // what a segment's members choose counts from its second night on
    }

    private void shop(Shopper shopper) {
        MovableClock clock = new MovableClock(shopper.purchases().getFirst().at());
        Journal journal = new Journal(store, store, clock, 10);
        MovePoints moves = Moves.movePoints(journal);
        int number = 0;
        for (Shopper.Purchase purchase : shopper.purchases()) {
            clock.advance(Duration.between(clock.instant(), purchase.at()));
            String payment = shopper.id() + "-" + number++;
            Program.award(journal, shopper.id(), payment, purchase.amountMinor(), "USD", purchase.at());
            for (Shopper.Pick pick : shopper.picks()) {
                if (pick.at().equals(purchase.at())
                        && moves.spend(
                                        shopper.id(),
                                        Moves.redeem(payment, pick.reward().points()))
                                instanceof Moved.Booked) {
                    chosen.put(
                            payment,
                            new Choice(pick.reward().id(), pick.reward().kind()));
                }
            }
        }
    }

    @Test
    void churnRiskTellsThoseWhoStoppedFromThoseWhoDidNot() {
        List<Shopper> byRisk =
                shoppers.stream().sorted(Comparator.comparingDouble(this::risk)).toList();
        double auc = auc(byRisk);
        double baseline = auc(shoppers.stream()
                .sorted(Comparator.comparing((Shopper shopper) ->
                                shopper.purchases().getLast().at())
                        .reversed())
                .toList());
        double told = shoppers.stream().mapToDouble(this::risk).average().orElseThrow();
        double truth = shoppers.stream().filter(Shopper::stopped).count() / (double) shoppers.size();
        log.info(
                "Churn: AUC {} (days since the last purchase alone: {}), told {} on average, truth {}",
                auc,
                baseline,
                told,
                truth);

        assertThat(auc).isGreaterThan(0.9).isGreaterThan(baseline);
        assertThat(told).isCloseTo(truth, within(0.15));
    }

    @Test
    void segmentsFindTheHabitsAgain() {
        Map<Habit, Map<String, Long>> table = new EnumMap<>(Habit.class);
        long right = 0;
        for (Shopper shopper : shoppers) {
            Segment segment = finding(shopper).segment();
            table.computeIfAbsent(shopper.habit(), habit -> new TreeMap<>()).merge(segment.label(), 1L, Long::sum);
            right += RIGHT.get(shopper.habit()).contains(segment) ? 1 : 0;
        }
        double share = right / (double) shoppers.size();
        double information = information(table);
        log.info("Segments: {} where they should be, normalized mutual information {}: {}", share, information, table);

        assertThat(share).isGreaterThan(0.7);
        assertThat(information).isGreaterThan(0.28);
    }

    @Test
    void nextBestRewardIsChosenMoreOftenThanTheMostPopularOne() {
        List<String> popular = chosen.values().stream()
                .collect(Collectors.groupingBy(Choice::reward, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
        List<Shopper> choosers =
                shoppers.stream().filter(shopper -> shopper.picks().size() >= 2).toList();
        double first = hits(choosers, shopper -> recommended(shopper).subList(0, 1));
        double three = hits(choosers, this::recommended);
        double popularFirst = hits(choosers, shopper -> popular.subList(0, 1));
        double popularThree = hits(choosers, shopper -> popular);
        log.info(
                "Next best reward: first {} of {} (most popular {}), first three {} (most popular {})",
                first,
                choosers.size(),
                popularFirst,
                three,
                popularThree);

        assertThat(first).isGreaterThan(popularFirst + 0.02);
        assertThat(three).isGreaterThan(popularThree + 0.06);
    }

    @Test
    void theSameNightAgainComesToTheSame() {
        Map<String, Insight> before = new TreeMap<>(insights.kept);

        segmentMembers.run();

        assertThat(insights.kept).isEqualTo(before);
        assertThat(insights.last().orElseThrow().members()).isEqualTo(shoppers.size());
    }

    @Test
    void everybodyIsToldWhy() {
        assertThat(insights.kept.values()).allSatisfy(insight -> {
            Finding finding = insight.finding().orElseThrow();
            assertThat(finding.reasons()).hasSize(3);
            assertThat(finding.churn().reasons()).hasSize(2);
            assertThat(finding.churn().probability()).isBetween(0.0, 1.0);
            assertThat(finding.recommendations())
                    .hasSize(3)
                    .allSatisfy(recommendation ->
                            assertThat(recommendation.reasons()).isNotEmpty());
        });
    }

    private Finding finding(Shopper shopper) {
        return insights.kept.get(shopper.id()).finding().orElseThrow();
    }

    private double risk(Shopper shopper) {
        return finding(shopper).churn().probability();
    }

    private List<String> recommended(Shopper shopper) {
        return finding(shopper).recommendations().stream()
                .map(Recommendation::reward)
                .toList();
    }

    private static double hits(List<Shopper> shoppers, Function<Shopper, List<String>> recommended) {
        return shoppers.stream()
                        .filter(shopper -> recommended
                                .apply(shopper)
                                .contains(shopper.next().reward().id()))
                        .count()
                / (double) shoppers.size();
    }

    /** How likely one who stopped comes after one who did not in this order. */
    private static double auc(List<Shopper> ascending) {
        double pairs = 0;
        double going = 0;
        double stopped = 0;
        for (Shopper shopper : ascending) {
            if (shopper.stopped()) {
                stopped++;
                pairs += going;
            } else {
                going++;
            }
        }
        return pairs / (going * stopped);
    }

    /** Mutual information of habits and segments over the smaller one of their entropies. */
    private static double information(Map<Habit, Map<String, Long>> table) {
        double total = table.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        Map<String, Double> columns = new HashMap<>();
        table.values().forEach(row -> row.forEach((name, count) -> columns.merge(name, count / total, Double::sum)));
        double information = 0;
        List<Double> rows = new ArrayList<>();
        for (Map<String, Long> row : table.values()) {
            double share = row.values().stream().mapToLong(Long::longValue).sum() / total;
            rows.add(share);
            for (Map.Entry<String, Long> cell : row.entrySet()) {
                double joint = cell.getValue() / total;
                information += joint * Math.log(joint / (share * columns.get(cell.getKey())));
            }
        }
        return information / Math.min(entropy(rows), entropy(List.copyOf(columns.values())));
    }

    private static double entropy(List<Double> shares) {
        return shares.stream().mapToDouble(share -> -share * Math.log(share)).sum();
    }
}
