package dev.laurel.loyalty.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SegmentRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Test
    void everyScoreHasASegmentAndEverySegmentAScore() {
        Set<Segment> met = EnumSet.noneOf(Segment.class);
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                for (int monetary = 1; monetary <= 5; monetary++) {
                    met.add(Segment.of(new Rfm(recency, frequency, monetary)));
                }
            }
        }
        assertThat(met).containsExactlyInAnyOrder(Segment.values());
        assertThat(Segment.of(new Rfm(5, 5, 5))).isEqualTo(Segment.CHAMPIONS);
        assertThat(Segment.of(new Rfm(1, 5, 5))).isEqualTo(Segment.CANNOT_LOSE);
        assertThat(Segment.of(new Rfm(1, 1, 1))).isEqualTo(Segment.HIBERNATING);
        assertThat(Segment.of(new Rfm(5, 1, 1))).isEqualTo(Segment.PROMISING);
    }

    @Test
    void fifthsAreExactForSmallValuesAndCloseForLargeOnes() {
        Distribution small = new Distribution();
        for (int value = 1; value <= 100; value++) {
            small.add(value);
        }
        assertThat(small.fifths()).isEqualTo(new Fifths(20, 40, 60, 80));
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long value = random.nextLong(1L << 50);
            assertThat(value - Distribution.classOf(value)).isBetween(0L, value / 128);
        }
        assertThat(new Distribution().fifths()).isEqualTo(new Fifths(0, 0, 0, 0));
    }

    @Test
    void equalValuesRankTheSame() {
        Distribution ones = new Distribution();
        for (int i = 0; i < 9; i++) {
            ones.add(1);
        }
        ones.add(7);
        assertThat(ones.fifths().rank(1)).isEqualTo(1);
        assertThat(ones.fifths().rank(7)).isEqualTo(5);
    }

    @Test
    void theRiskGrowsWithTimeAndFasterForThoseWhoCameOften() {
        double rare = ChurnRisk.of(facts(3, 120, 60), 40, DAY).probability();
        double often = ChurnRisk.of(facts(12, 120, 60), 40, DAY).probability();
        double oftenLately = ChurnRisk.of(facts(12, 120, 5), 40, DAY).probability();

        assertThat(often).isGreaterThan(rare);
        assertThat(oftenLately).isLessThan(0.2);
        assertThat(ChurnRisk.of(facts(1, 0, 0), 40, DAY).band()).isEqualTo(ChurnRisk.Band.LOW);
        assertThat(ChurnRisk.of(facts(1, 0, 2_000), 40, DAY).band()).isEqualTo(ChurnRisk.Band.HIGH);
        assertThat(ChurnRisk.of(facts(400, 3_000, 30_000), 8, DAY).probability())
                .isBetween(0.99, 1.0);
        assertThat(ChurnRisk.of(facts(12, 121, 60), 40, DAY).reasons())
                .containsExactly(
                        "12 purchases in 121 days: one every 13 days, the rhythm of all members counted in",
                        "last purchase 60 days ago, 4.5 times that rhythm");
    }

    private static Facts facts(long purchases, long active, long since) {
        return new Facts(
                purchases,
                DAY.minusDays(since + active),
                DAY.minusDays(since),
                purchases,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }
}
