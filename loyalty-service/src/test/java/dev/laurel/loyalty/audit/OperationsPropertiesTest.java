package dev.laurel.loyalty.audit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Random lives of a few members: purchases, refunds and disputes told late and twice, rewards taken and given back,
 * adjustments, transfers, referrals, rules that change, months that pass, auth-service away, heads that are stale, and
 * processes that end before and after any write. {@code -Dlaurel.sequences=100000} makes it long (the nightly profile),
 * {@code -Dlaurel.sequences=1 -Dlaurel.seed=…} tells one of them again.
 */
class OperationsPropertiesTest {

    private static final int SEQUENCES = Integer.getInteger("laurel.sequences", 2_000);
    private static final long FIRST = Long.getLong("laurel.seed", 1);

    @BeforeAll
    static void crashesAreNoNews() {
        if (LoggerFactory.getLogger("dev.laurel.loyalty") instanceof Logger logger) {
            logger.setLevel(Level.ERROR);
        }
    }

    @Test
    void whateverHappensPointsAreWhereTheModelSaysAndTheAuditorFindsNothing() {
        for (long seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
            Life life = new Life(seed);
            try {
                life.live();
                life.comeToRest();
                life.compare();
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("Sequence %d: %s".formatted(seed, String.join("; ", life.told)), failure);
            }
        }
    }
}
