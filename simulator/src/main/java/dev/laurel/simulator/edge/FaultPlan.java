package dev.laurel.simulator.edge;

import dev.laurel.simulator.faults.Fault;
import dev.laurel.simulator.faults.Strike;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong with one request.
 *
 * @param delay how long it waits before it is worked on, in milliseconds
 * @param refusal the error that is answered in place of the truth
 * @param committed whether the work is done all the same
 * @param silence how long the caller waits before the connection is closed without an answer, in milliseconds
 */
public record FaultPlan(
        long delay,
        Fault.@Nullable Status refusal,
        boolean committed,
        @Nullable Long silence) {

    public static final FaultPlan NONE = new FaultPlan(0, null, true, null);

    /** The faults that befall a request, taken together. */
    public static FaultPlan of(List<Strike<Fault.OfRequest>> strikes) {
        var plan = NONE;
        for (var strike : strikes) {
            plan = switch (strike.fault()) {
                case Fault.Delay(var ms) -> new FaultPlan(plan.delay + ms, plan.refusal, plan.committed, plan.silence);
                case Fault.Status status -> new FaultPlan(plan.delay, status, status.afterCommit(), plan.silence);
                case Fault.TimeoutBeforeCommit(var ms) -> new FaultPlan(plan.delay, plan.refusal, false, ms);
                case Fault.TimeoutAfterCommit(var ms) -> new FaultPlan(plan.delay, plan.refusal, plan.committed, ms);
            };
        }
        return plan;
    }

    /** Lets the caller wait. */
    public static void pause(long millis) {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
