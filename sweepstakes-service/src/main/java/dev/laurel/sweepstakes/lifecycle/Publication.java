package dev.laurel.sweepstakes.lifecycle;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.Terms;
import java.time.Instant;

/**
 * What publishing fixed for good.
 *
 * @param at when
 * @param terms as published; see {@link Sweepstakes#terms()} for those that count after a postponement
 * @param chain the beacon, pinned
 */
public record Publication(Instant at, Terms terms, BeaconChain chain) {

    /** The terms that follow from a plan. */
    public static Publication of(String id, Plan plan, String rulesHash, BeaconChain chain, Instant at) {
        return new Publication(
                at,
                new Terms(
                        id,
                        plan.title(),
                        rulesHash,
                        plan.opensAt(),
                        plan.closesAt(),
                        plan.drawAt(),
                        plan.winners(),
                        plan.alternates(),
                        plan.weightCap(),
                        chain.chainHash(),
                        chain.publicKey(),
                        chain.scheme(),
                        chain.firstRoundFrom(plan.drawAt()),
                        0),
                chain);
    }
}
