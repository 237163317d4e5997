package dev.laurel.payment.payment;

import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.DisputeSeen;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.RefundSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/** Puts a provider's word about an attempt into facts. */
public final class Facts {

    private static final Failure NEVER_ARRIVED =
            new Failure("never_arrived", "The payment provider never received the payment. Nothing was taken.");

    private Facts() {}

    /** What the provider's word about an attempt comes to. */
    public static List<Fact> of(Payment payment, Attempt attempt, ChargeOutcome outcome) {
        var attemptId = attempt.id();
        return switch (outcome) {
            case ChargeOutcome.Captured captured -> of(payment.terms().amount(), attemptId, captured);
            case ChargeOutcome.Approved(var reference) -> List.of(new Fact.InProcess(attemptId, reference));
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

    private static List<Fact> of(Money asked, String attemptId, ChargeOutcome.Captured captured) {
        List<Fact> facts = new ArrayList<>();
        var isMore = captured.total().isSameCurrency(asked) && captured.total().isGreaterThan(asked);
        facts.add(new Fact.Captured(attemptId, captured.reference(), isMore ? asked : captured.total(), captured.at()));
        if (isMore) {
            facts.add(new Fact.Overpaid(
                    attemptId, captured.reference(), captured.total().minus(asked)));
        }
        captured.refunds().forEach(seen -> facts.add(of(seen)));
        return facts;
    }

    /** What the provider's word about a refund comes to; nothing if it did not tell. */
    public static List<Fact> of(Refund refund, RefundOutcome outcome) {
        return switch (outcome) {
            case RefundOutcome.Seen(var seen) -> List.of(of(seen, refund.id()));
            case RefundOutcome.Refused refused -> List.of(failed(refund));
            case RefundOutcome.NotFound() -> List.of(failed(refund));
            case RefundOutcome.Unknown unknown -> List.of();
        };
    }

    /** What the provider's word about a dispute comes to. */
    public static Fact of(DisputeSeen seen) {
        return new Fact.Disputed(new Dispute(
                seen.id(),
                seen.amount(),
                switch (seen.stage()) {
                    case INQUIRY -> Dispute.Stage.INQUIRY;
                    case CLOSED -> Dispute.Stage.CLOSED;
                    case OPENED -> Dispute.Stage.OPENED;
                    case WON -> Dispute.Stage.WON;
                    case LOST -> Dispute.Stage.LOST;
                },
                seen.reason(),
                seen.openedAt(),
                seen.evidenceDueBy()));
    }

    /** What the provider's word about a refund that it names comes to. */
    public static Fact of(RefundSeen seen) {
        return of(seen, Objects.requireNonNullElse(seen.refundId(), seen.id()));
    }

    private static Fact failed(Refund refund) {
        return new Fact.Refunded(
                new Refund(refund.id(), refund.amount(), Refund.State.FAILED, refund.at(), refund.reference(), null));
    }

    private static Fact of(RefundSeen seen, String refundId) {
        return new Fact.Refunded(
                new Refund(refundId, seen.amount(), state(seen.state()), seen.at(), seen.id(), seen.claimUrl(), null));
    }

    private static Refund.State state(RefundSeen.State state) {
        return switch (state) {
            case PENDING -> Refund.State.PENDING;
            case SUCCEEDED -> Refund.State.SUCCEEDED;
            case FAILED -> Refund.State.FAILED;
        };
    }
}
