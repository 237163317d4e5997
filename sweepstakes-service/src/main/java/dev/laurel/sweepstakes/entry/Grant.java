package dev.laurel.sweepstakes.entry;

import dev.laurel.draw.EntryMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one fact earned somebody: one entry of this weight.
 *
 * @param key names the fact, once per person and sweepstakes
 * @param asked the weight that the fact earned
 * @param weight what counts now, against the cap and in the draw
 * @param at the fact's time, by which it counts
 * @param open whether something is left to do: points to move, or the entry to be written
 * @param revision counts the changes of weight, so that an older one never overwrites a later one
 * @param points what it costs in all, taken by us
 * @param payment the payment that earned it
 * @param paymentVersion of the payment's news that was applied last
 * @param redemption the redemption of a reward that paid for it; loyalty-service took its points
 * @param reason why it does not count, as a code
 */
public record Grant(
        String key,
        String entryId,
        EntryMethod method,
        int asked,
        int weight,
        Instant at,
        State state,
        boolean open,
        int revision,
        long points,
        @Nullable String payment,
        long paymentVersion,
        @Nullable String redemption,
        @Nullable String reason) {

    /** Where it stands. */
    public enum State {
        /** Its weight is kept for it; whether its points were taken is not known yet. */
        RESERVED,
        /** It counts. */
        GRANTED,
        /** It does not count any more, and its points are on their way back. */
        RETURNING,
        /** It does not count. */
        VOIDED
    }

    /** Whether points paid for it, which go back if it does not count. */
    boolean costsPoints() {
        return points > 0 || redemption != null;
    }

    Grant granted() {
        return with(weight, State.GRANTED, true, paymentVersion, null);
    }

    /** It does not count any more; whatever points it took go back. */
    Grant withdrawn(String why) {
        return with(0, points > 0 ? State.RETURNING : State.VOIDED, true, paymentVersion, why);
    }

    /** Its points were not to be had, so there never was an entry. */
    Grant refused(String why) {
        return with(0, State.VOIDED, false, paymentVersion, why);
    }

    /** Its payment keeps more or less money than before. */
    public Grant reweighed(int to, long version, String why) {
        return with(to, to > 0 ? State.GRANTED : State.VOIDED, true, version, to > 0 ? null : why);
    }

    /** News of its payment that change nothing about it. */
    public Grant noted(long version) {
        return with(weight, state, open, revision, version, reason);
    }

    Grant settled() {
        return with(weight, state == State.RETURNING ? State.VOIDED : state, false, revision, paymentVersion, reason);
    }

    private Grant with(int to, State next, boolean isOpen, long version, @Nullable String why) {
        return with(to, next, isOpen, revision + 1, version, why);
    }

    private Grant with(int to, State next, boolean isOpen, int changes, long version, @Nullable String why) {
        return new Grant(
                key, entryId, method, asked, to, at, next, isOpen, changes, points, payment, version, redemption, why);
    }
}
