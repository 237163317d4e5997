package dev.laurel.loyalty.publishing;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.loyalty.v1.PointsHeld;
import dev.laurel.contracts.loyalty.v1.PointsReleased;
import dev.laurel.contracts.loyalty.v1.PointsRestored;
import dev.laurel.contracts.loyalty.v1.PointsReversed;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.reversal.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step tells: an event for points that went back or returned, and one for points that came on hold or may be
 * spent again. Points that went from hold straight back were never released.
 */
final class ReversalEvents {

    private ReversalEvents() {}

    /** What every event of a step says. */
    private record Told(
            String id, String member, long seq, String payment, long reversed, long held, long available, Instant at) {

        static Told of(Entry entry) {
            Step step = Step.in(entry);
            return new Told(
                    entry.id(),
                    entry.member(),
                    entry.seq(),
                    step.money().paymentId(),
                    step.after().reversed(),
                    step.after().held(),
                    entry.standing().balances().available(),
                    entry.at());
        }

        Event reversed(long points) {
            return new PointsReversed(
                    id + ":points-reversed", member, seq, payment, points, reversed, held, available, at);
        }

        Event restored(long points) {
            return new PointsRestored(
                    id + ":points-restored", member, seq, payment, points, reversed, held, available, at);
        }

        Event held(long points) {
            return new PointsHeld(id + ":points-held", member, seq, payment, points, reversed, held, available, at);
        }

        Event released(long points) {
            return new PointsReleased(
                    id + ":points-released", member, seq, payment, points, reversed, held, available, at);
        }
    }

    static List<Event> of(Entry entry) {
        Told told = Told.of(entry);
        Step step = Step.in(entry);
        long reversed = step.after().reversed() - step.before().reversed();
        long held = step.after().held() - step.before().held();
        // what a dispute no longer holds may still wait for the end of the return window
        boolean spendable = entry.booking().change(LedgerAccount.AVAILABLE) > 0;
        long released = spendable ? -held - Math.max(0, reversed) : 0;
        List<Event> events = new ArrayList<>();
        if (reversed > 0) {
            events.add(told.reversed(reversed));
        } else if (reversed < 0) {
            events.add(told.restored(-reversed));
        }
        if (held > 0) {
            events.add(told.held(held));
        } else if (released > 0) {
            events.add(told.released(released));
        }
        return events;
    }
}
