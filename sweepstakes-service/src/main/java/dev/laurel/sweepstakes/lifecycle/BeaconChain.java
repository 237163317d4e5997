package dev.laurel.sweepstakes.lifecycle;

import java.time.Duration;
import java.time.Instant;

/**
 * The randomness beacon that a draw relies on, pinned when the sweepstakes is published.
 *
 * @param hash the chain's hash, in lower-case hex
 * @param publicKey the key that its rounds are verified with, in lower-case hex
 * @param scheme how they are signed
 * @param genesis the time of round 1
 * @param period between rounds
 */
public record BeaconChain(String hash, String publicKey, String scheme, Instant genesis, Duration period) {

    /** The first round whose time is not before this. */
    public long firstRoundFrom(Instant at) {
        var waited = Duration.between(genesis, at);
        if (waited.isNegative() || waited.isZero()) {
            return 1;
        }
        var periods = waited.dividedBy(period);
        return periods + (period.multipliedBy(periods).equals(waited) ? 1 : 2);
    }

    public Instant timeOf(long round) {
        return genesis.plus(period.multipliedBy(round - 1));
    }
}
