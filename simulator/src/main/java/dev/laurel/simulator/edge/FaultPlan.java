package dev.laurel.simulator.stripe;

import dev.laurel.simulator.faults.Fault;
import dev.laurel.simulator.faults.Strike;
import dev.laurel.simulator.stripe.ledger.StripeError;
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
record FaultPlan(
        long delay,
        @Nullable StripeError refusal,
        boolean committed,
        @Nullable Long silence) {

    static final FaultPlan NONE = new FaultPlan(0, null, true, null);

    static FaultPlan of(List<Strike<Fault.OfRequest>> strikes) {
        var plan = NONE;
        for (var strike : strikes) {
            plan = switch (strike.fault()) {
                case Fault.Delay(var ms) -> new FaultPlan(plan.delay + ms, plan.refusal, plan.committed, plan.silence);
                case Fault.Status(var code, var afterCommit) ->
                    new FaultPlan(plan.delay, StripeError.outage(code, afterCommit), afterCommit, plan.silence);
                case Fault.TimeoutBeforeCommit(var ms) -> new FaultPlan(plan.delay, plan.refusal, false, ms);
                case Fault.TimeoutAfterCommit(var ms) -> new FaultPlan(plan.delay, plan.refusal, plan.committed, ms);
            };
        }
        return plan;
    }
}
