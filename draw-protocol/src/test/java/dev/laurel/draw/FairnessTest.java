package dev.laurel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hundred thousand draws: whoever has twice the weight wins twice as often, however the weight is split. */
class FairnessTest {

    private static final int DRAWS = 100_000;
    /** The 99.9th percentile of chi-square with 4 degrees of freedom. Seeds are fixed, so the outcome is, too. */
    private static final double LIMIT = 18.467;

    /** Five people; the heaviest weights together exceed 2^31, and one has many small entries. */
    private static final List<SealedEntry> ENTRIES = List.of(
            entry("01", "aa", 1_000_000_000),
            entry("02", "bb", 500_000_000),
            entry("03", "cc", 2_000_000_000),
            entry("04", "bb", 500_000_000),
            entry("05", "dd", 250_000_000),
            entry("06", "ee", 50_000_000),
            entry("07", "dd", 250_000_000),
            entry("08", "ee", 50_000_000),
            entry("09", "ee", 50_000_000),
            entry("0a", "ee", 50_000_000),
            entry("0b", "ee", 50_000_000));

    @Test
    void firstRanksComeInProportionToWeights() {
        Map<String, Long> firsts = new HashMap<>();
        Roll roll = Samples.roll(ENTRIES);
        for (int draw = 0; draw < DRAWS; draw++) {
            firsts.merge(Ranking.of(roll, seed(draw), 1).getFirst().entrant(), 1L, Long::sum);
        }

        Map<String, Long> weights = new HashMap<>();
        ENTRIES.forEach(entry -> weights.merge(entry.entrant(), (long) entry.weight(), Long::sum));
        double chiSquare = weights.entrySet().stream()
                .mapToDouble(person -> {
                    double expected = DRAWS * (double) person.getValue() / roll.totalWeight();
                    double off = firsts.getOrDefault(person.getKey(), 0L) - expected;
                    return off * off / expected;
                })
                .sum();
        assertThat(chiSquare).isLessThan(LIMIT);
    }

    @Test
    void secondRanksComeInProportionToWhatTheFirstLeaves() {
        Roll roll = Samples.roll(ENTRIES);
        long afterHeaviest = 0;
        long smallestSecond = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Rank> ranking = Ranking.of(roll, seed(draw), 2);
            if (ranking.getFirst().entrant().equals("cc")) {
                afterHeaviest++;
                smallestSecond += ranking.get(1).entrant().equals("ee") ? 1 : 0;
            }
        }

        // 250 of the 2,750 millions that are left: 1 in 11, give or take four standard deviations
        double expected = afterHeaviest / 11.0;
        assertThat(Math.abs(smallestSecond - expected)).isLessThan(4 * Math.sqrt(expected * 10 / 11));
    }

    private static byte[] seed(int draw) {
        return Sha256.of(ByteBuffer.allocate(4).putInt(draw).array());
    }

    private static SealedEntry entry(String id, String entrant, int weight) {
        return new SealedEntry(id, entrant, weight, EntryMethod.FREE);
    }
}
