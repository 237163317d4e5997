package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.laurel.loyalty.journal.EntryKind;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * Random lives of a few members: purchases in three currencies, refunds and disputes told late and twice, rewards taken and
 * given back, adjustments, transfers, referrals; rules, tiers and campaigns with limits and budgets that change at any time;
 * return windows, expiry, anniversaries, nights that are missed; auth-service away, heads that are stale or lost, and
 * processes that end before and after any write. {@code -Dlaurel.sequences=100000} makes it long (the nightly profile),
 * {@code -Dlaurel.sequences=1 -Dlaurel.seed=…} tells one of them again.
 */
class OperationsPropertiesTest {

    private static final int SEQUENCES = Integer.getInteger("laurel.sequences", 2_000);
    private static final long FIRST = Long.getLong("laurel.seed", 1);
    /** After so many there is nothing that did not happen in one of them. */
    private static final int ENOUGH = 500;

    @BeforeAll
    static void crashesAreNoNews() {
        if (LoggerFactory.getLogger("dev.laurel.loyalty") instanceof Logger logger) {
            logger.setLevel(Level.ERROR);
        }
    }

    @Test
    void whateverHappensPointsAreWhereTheModelSaysAndTheAuditorFindsNothing() {
        Set<EntryKind> met = EnumSet.noneOf(EntryKind.class);
        long crashes = 0;
        long began = System.nanoTime();
        for (long seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
            Life life = live(seed);
            met.addAll(life.kinds());
            crashes += life.crashes();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%,d sequences in %.1f s, %,d crashes%n", SEQUENCES, seconds, crashes);
        if (SEQUENCES >= ENOUGH) {
            assertThat(met).containsExactlyInAnyOrder(EntryKind.values());
            assertThat(crashes).isGreaterThan(SEQUENCES);
        }
    }

    /** 82215: a refund fails when its month counts no more, and the member's tier is no more either. */
    @ParameterizedTest
    @ValueSource(longs = 82_215)
    void whatFoundSomethingOnceFindsNothingAgain(long seed) {
        live(seed);
    }

    private static Life live(long seed) {
        Life life = new Life(seed);
        try {
            life.live();
            life.comesToRest();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("Sequence %d: %s".formatted(seed, String.join("; ", life.told)), failure);
        }
        return life;
    }
}
