package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Posting;
import java.util.ArrayList;
import java.util.List;

/**
 * What one step moves.
 *
 * @param reversed how many points are taken back, below 0 when they are given back
 * @param held how many more are on hold, below 0 when fewer
 * @param waiting whether the payment's other points still wait for the end of the return window: then all are pending
 */
record Movement(long reversed, long held, boolean waiting) {

    /**
     * From where a payment's points are to where they should be, as far as the policy lets it.
     *
     * @param available what the member may spend before it
     * @param waiting points that wait cannot have been spent, so none of them are missing
     */
    static Movement of(Applied from, Target to, long available, boolean waiting, ReversalPolicy policy) {
        long reversed = to.reversed() - from.reversed();
        long held = to.held() - from.held();
        long missing = switch (policy) {
            case ALLOW_NEGATIVE -> 0;
            case WITHIN_BALANCE -> waiting ? 0 : Math.max(0, reversed + held - Math.max(0, available));
        };
        // what went back for good goes before what only waits
        long notHeld = Math.min(missing, Math.max(0, held));
        return new Movement(reversed - (missing - notHeld), held - notHeld, waiting);
    }

    /** By how many points fewer, or more when below 0, are neither taken back nor held by a dispute. */
    long fewerKept() {
        return reversed + held;
    }

    /** Points on hold go first, then available ones. */
    List<Posting> postings() {
        long fromPending = waiting ? reversed : -held;
        long fromAvailable = waiting ? 0 : fewerKept();
        Leg[] givers = {
            new Leg(LedgerAccount.PENDING, fromPending),
            new Leg(LedgerAccount.AVAILABLE, fromAvailable),
            new Leg(LedgerAccount.REVERSED, -reversed)
        };
        Leg[] takers = {
            new Leg(LedgerAccount.REVERSED, reversed),
            new Leg(LedgerAccount.PENDING, -fromPending),
            new Leg(LedgerAccount.AVAILABLE, -fromAvailable)
        };
        List<Posting> postings = new ArrayList<>();
        for (Leg giver : givers) {
            long left = giver.points();
            for (int i = 0; i < takers.length && left > 0; i++) {
                long points = Math.min(left, takers[i].points());
                if (points > 0) {
                    postings.add(new Posting(giver.account(), takers[i].account(), points));
                    takers[i] = new Leg(takers[i].account(), takers[i].points() - points);
                    left -= points;
                }
            }
        }
        return postings;
    }

    EntryKind kind() {
        if (reversed != 0) {
            return reversed > 0 ? EntryKind.REVERSE : EntryKind.RESTORE;
        }
        if (held != 0) {
            return held > 0 ? EntryKind.HOLD : EntryKind.RELEASE;
        }
        return EntryKind.NOTE;
    }

    private record Leg(LedgerAccount account, long points) {}
}
