package dev.laurel.sweepstakes.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place of the ranking and what became of it. The place itself never changes hands.
 *
 * @param rank from 0
 * @param entryId the drawn entry
 * @param entrant its person's pseudonym in this sweepstakes
 * @param customer its person; absent when nobody is known behind the pseudonym
 * @param reason the public code of a disqualification
 * @param winner the number of the prize, from 0; winners have one
 * @param claimBy until when a winner may claim, once announced
 */
public record Rank(
        int rank,
        String entryId,
        String entrant,
        @Nullable String customer,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Integer winner,
        @Nullable Instant claimBy,
        @Nullable Claim claim) {

    /** What became of a place. */
    public enum Outcome {
        WINNER,
        ALTERNATE,
        DISQUALIFIED
    }

    /** A drawn place, before anybody looked at it. */
    public static Rank drawn(int rank, String entryId, String entrant, @Nullable String customer) {
        return new Rank(rank, entryId, entrant, customer, Outcome.ALTERNATE, null, null, null, null);
    }

    Rank wins(int prize, @Nullable Instant until) {
        return new Rank(rank, entryId, entrant, customer, Outcome.WINNER, null, prize, until, null);
    }

    Rank disqualified(String why) {
        return new Rank(rank, entryId, entrant, customer, Outcome.DISQUALIFIED, why, null, null, null);
    }

    Rank claimed(Claim made) {
        return new Rank(rank, entryId, entrant, customer, outcome, reason, winner, claimBy, made);
    }

    Rank unnamed() {
        return claim == null ? this : claimed(new Claim(claim.at(), null));
    }

    Rank due(Instant until) {
        return new Rank(rank, entryId, entrant, customer, outcome, reason, winner, until, claim);
    }
}
