package dev.laurel.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.TimeUnit;

/**
 * Where a caller stands after a request was counted.
 *
 * @param left how many more requests pass in this window
 * @param seconds until the window ends, rounded up
 */
record Count(Policy policy, boolean passes, long left, long seconds) {

    static Count of(Policy policy, ConsumptionProbe probe) {
        long nanos = probe.getNanosToWaitForReset();
        long seconds = (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
        return new Count(policy, probe.isConsumed(), probe.getRemainingTokens(), Math.max(1, seconds));
    }

    /** In the syntax of the {@code RateLimit} header. */
    String told() {
        return "\"" + policy.name() + "\";r=" + left + ";t=" + seconds;
    }
}
