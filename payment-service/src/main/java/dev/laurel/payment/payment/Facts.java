package dev.laurel.payment.payment;

import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.RefundSeen;
import java.util.ArrayList;
import java.util.List;

/** Puts a provider's word about an attempt into facts. */
public final class Facts {

    private static final Failure NEVER_ARRIVED =
            new Failure("never_arrived", "The payment provider never received the payment. Nothing was taken.");

    private Facts() {}

    public static List<Fact> of(String attemptId, ChargeOutcome outcome) {
        return switch (outcome) {
            case ChargeOutcome.Captured captured -> of(attemptId, captured);
            case ChargeOutcome.RequiresAction(var reference, var action) ->
                List.of(new Fact.ActionRequired(attemptId, reference, action));
            case ChargeOutcome.Authorized(var reference, var amount) ->
                List.of(new Fact.Authorized(attemptId, reference, amount));
            case ChargeOutcome.Pending(var reference) -> List.of(new Fact.InProcess(attemptId, reference));
            case ChargeOutcome.Declined(var reference, var code, var message) ->
                List.of(new Fact.Declined(attemptId, reference, new Failure(code, message)));
            case ChargeOutcome.Cancelled(var reference, var abandoned) ->
                List.of(abandoned ? new Fact.Expired(attemptId, reference) : new Fact.Cancelled(attemptId, reference));
            case ChargeOutcome.NotFound() -> List.of(new Fact.Declined(attemptId, null, NEVER_ARRIVED));
            case ChargeOutcome.Unknown(var cause) -> List.of(new Fact.AnswerLost(attemptId, cause));
        };
    }

    private static List<Fact> of(String attemptId, ChargeOutcome.Captured captured) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Captured(attemptId, captured.reference(), captured.total(), captured.at()));
        for (var seen : captured.refunds()) {
            facts.add(new Fact.Refunded(new Refund(seen.id(), seen.amount(), state(seen.state()), seen.at())));
        }
        return facts;
    }

    private static Refund.State state(RefundSeen.State state) {
        return switch (state) {
            case PENDING -> Refund.State.PENDING;
            case SUCCEEDED -> Refund.State.SUCCEEDED;
            case FAILED -> Refund.State.FAILED;
        };
    }
}
