package dev.laurel.simulator.paypal.ledger;

import org.jspecify.annotations.Nullable;

/** What payers, their banks and PayPal do by themselves. */
public final class Happenings {

    private final PaypalLedger ledger;

    public Happenings(PaypalLedger ledger) {
        this.ledger = ledger;
    }

    /** The payer approves on PayPal's page, as often as they like until the money is asked for. */
    public Answer approve(String orderId, Instrument chosen) {
        return ledger.change(
                orderId,
                order -> order.awaitsPayer()
                        ? ledger.told("CHECKOUT.ORDER.APPROVED", order.approved(chosen, ledger.now()), order.id())
                        : PaypalLedger.alreadyCaptured());
    }

    /** An electronic check clears, or does not. */
    public Answer settle(String orderId, boolean succeeds) {
        return ledger.changeCapture(orderId, (order, capture) -> {
            if (capture.state() != Capture.State.PENDING) {
                return PaypalLedger.refused("NOT_PENDING", "The capture is " + capture.status() + '.');
            }
            var now = ledger.now();
            var state = succeeds ? Capture.State.COMPLETED : Capture.State.DECLINED;
            return ledger.told(
                    "PAYMENT.CAPTURE." + (succeeds ? "COMPLETED" : "DENIED"),
                    order.with(capture.become(state, now), now),
                    capture.id());
        });
    }

    /** PayPal takes back what is left, without a dispute. */
    public Answer reverse(String orderId) {
        return ledger.changeCapture(orderId, (order, capture) -> {
            var refusal = RefundRules.refusal(capture, null);
            if (refusal != null) {
                return new Answer.Refused(refusal);
            }
            var now = ledger.now();
            var left = capture.amount().minus(capture.refunded());
            var id = Ids.refund(order.id(), capture.refunds().size());
            var reversal = new Refund(id, left, null, null, true, null, now);
            return ledger.told("PAYMENT.CAPTURE.REVERSED", order.with(capture.with(reversal), now), id);
        });
    }

    /** PayPal forgets an order that nobody captured. */
    public Answer expire(String orderId) {
        return ledger.change(
                orderId,
                order -> order.capture() == null ? ledger.kept(order.forgotten()) : PaypalLedger.alreadyCaptured());
    }

    /** The payer's bank disputes all of it. */
    public Answer dispute(String orderId) {
        return ledger.changeCapture(orderId, (order, capture) -> {
            if (capture.state() != Capture.State.COMPLETED
                    || capture.disputes().stream().anyMatch(Dispute::open)) {
                return PaypalLedger.refused("NOT_DISPUTABLE", "Nothing was taken, or it is disputed already.");
            }
            var now = ledger.now();
            var id = Ids.dispute(order.id(), capture.disputes().size());
            var dispute = new Dispute(id, capture.amount(), Dispute.WAITING, null, now, now);
            return ledger.told("CUSTOMER.DISPUTE.CREATED", order.with(capture.with(dispute), now), id);
        });
    }

    /** PayPal looks into a dispute. */
    public Answer review(String disputeId) {
        return become(disputeId, "CUSTOMER.DISPUTE.UPDATED", "UNDER_REVIEW", null);
    }

    /** PayPal decides a dispute. */
    public Answer decide(String disputeId, boolean forSeller) {
        return become(
                disputeId,
                "CUSTOMER.DISPUTE.RESOLVED",
                Dispute.RESOLVED,
                forSeller ? Dispute.FOR_SELLER : Dispute.FOR_BUYER);
    }

    private Answer become(String disputeId, String type, String status, @Nullable String outcome) {
        return ledger.changeCapture(
                disputeId,
                (order, capture) -> capture.dispute(disputeId)
                        .filter(Dispute::open)
                        .map(dispute -> {
                            var now = ledger.now();
                            var next = capture.with(dispute.under(status, outcome, now));
                            return ledger.told(type, order.with(next, now), disputeId);
                        })
                        .orElseGet(() -> new Answer.Refused(Refusal.missing())));
    }
}
