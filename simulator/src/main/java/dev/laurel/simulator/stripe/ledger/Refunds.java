package dev.laurel.simulator.stripe.ledger;

import dev.laurel.simulator.stripe.ledger.Change.Told;
import dev.laurel.simulator.stripe.ledger.TestMethod.RefundCourse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How money goes back. Never more than was taken: refunds that failed give their part free again. */
public final class Refunds {

    /** Gives back {@code amount}, or all that is left, of the payment's captured charge. */
    public Answer create(
            Change change,
            PaymentIntent payment,
            @Nullable Long amount,
            @Nullable String reason,
            Map<String, String> metadata) {
        var captured = payment.latestCharge().filter(Charge::captured);
        if (captured.isEmpty()) {
            return refused(StripeError.unfit(
                    null,
                    "This PaymentIntent (" + payment.id() + ") does not have a successful charge to refund.",
                    payment));
        }
        var charge = captured.get();
        var dispute = charge.dispute();
        if (dispute != null && dispute.isMoneyGone()) {
            return refused(StripeError.unfit(
                    "charge_disputed",
                    "Charge " + charge.id() + " has been charged back; cannot issue a refund.",
                    null));
        }
        if (charge.refundable() == 0) {
            return refused(StripeError.unfit(
                    "charge_already_refunded", "Charge " + charge.id() + " has already been refunded.", null));
        }
        var wanted = amount == null ? charge.refundable() : amount;
        if (wanted > charge.refundable()) {
            return refused(tooMuch(charge, wanted));
        }
        var refund = new Refund(
                change.newId("re_"),
                change.now(),
                wanted,
                charge.method().refundCourse() == RefundCourse.SUCCEEDS_LATER
                        ? Refund.Status.PENDING
                        : Refund.Status.SUCCEEDED,
                reason,
                metadata,
                new Posting(change.newId("txn_"), change.now(), -wanted, 0),
                null);
        var next = payment.change(charge.id(), found -> found.add(refund));
        change.becomes(next, new Told("refund.created", refund.id()), new Told("charge.refunded", charge.id()));
        return new Answer.Found(next, refund.id(), false);
    }

    /** The end of a refund that was pending, or the discovery that one did not arrive. */
    public Answer settle(Change change, PaymentIntent payment, String refundId, boolean succeeds) {
        var charge = payment.chargeOfRefund(refundId);
        var refund = charge.flatMap(found -> found.refund(refundId));
        if (charge.isEmpty() || refund.isEmpty()) {
            return refused(StripeError.missing("refund", refundId, "id"));
        }
        var status = refund.get().status();
        if (status == Refund.Status.FAILED || (succeeds && status == Refund.Status.SUCCEEDED)) {
            return refused(StripeError.unfit(
                    null,
                    "This Refund could not be settled because it has a status of " + status.wireName() + ".",
                    null));
        }
        var chargeId = charge.get().id();
        if (succeeds) {
            var next = payment.change(chargeId, found -> found.change(refundId, Refund::succeed));
            change.becomes(next, new Told("refund.updated", refundId));
            return new Answer.Found(next, refundId, false);
        }
        var givenBack =
                new Posting(change.newId("txn_"), change.now(), refund.get().amount(), 0);
        var next = payment.change(chargeId, found -> found.change(refundId, each -> each.fail(givenBack)));
        change.becomes(next, new Told("refund.updated", refundId), new Told("refund.failed", refundId));
        return new Answer.Found(next, refundId, false);
    }

    private static StripeError tooMuch(Charge charge, long wanted) {
        return StripeError.unfit(
                        null,
                        "Refund amount (" + wanted + ") is greater than unrefunded amount on charge ("
                                + charge.refundable() + ")",
                        null)
                .at("amount");
    }

    private static Answer refused(StripeError error) {
        return new Answer.Refused(error);
    }
}
