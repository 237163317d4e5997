package dev.laurel.simulator.stripe.ledger;

import dev.laurel.simulator.stripe.ledger.Change.Told;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How customers' banks take money back, and what becomes of it. A charge is disputed at most once. */
public final class Disputes {

    /** Banks give between one and three weeks. */
    private static final long DAYS_TO_ANSWER = 10 * 24 * 60 * 60L;
    /** Stripe's fee for a chargeback in the United States, in minor units; not given back. */
    private static final long FEE = 1500;

    /** How a dispute begins. */
    public record Opening(@Nullable Long amount, String reason, boolean inquiry) {}

    /** The customer's bank disputes {@code amount}, or all that was not refunded, of the captured charge. */
    public Answer open(Change change, PaymentIntent payment, Opening opening) {
        var captured = payment.latestCharge().filter(Charge::captured);
        if (captured.isEmpty()) {
            return refused("This PaymentIntent (" + payment.id() + ") has no successful charge to dispute.");
        }
        var charge = captured.get();
        var amount = opening.amount() == null ? charge.refundable() : opening.amount();
        if (charge.dispute() != null) {
            return refused("Charge " + charge.id() + " has been disputed before.");
        }
        if (amount < 1 || amount > charge.refundable()) {
            return refused("Between 1 and " + charge.refundable() + " can be disputed, not " + amount + ".");
        }
        var inquiry = new Dispute(
                change.newId("dp_"),
                change.now(),
                amount,
                opening.reason(),
                opening.inquiry(),
                Dispute.Status.WARNING_NEEDS_RESPONSE,
                change.now() + DAYS_TO_ANSWER,
                null,
                null);
        if (opening.inquiry()) {
            return becomes(change, payment, charge, inquiry, "charge.dispute.created");
        }
        return becomes(
                change,
                payment,
                charge,
                withdraw(change, inquiry, amount),
                "charge.dispute.created",
                "charge.dispute.funds_withdrawn");
    }

    /** The bank looks at the evidence. */
    public Answer review(Change change, PaymentIntent payment) {
        return decide(
                payment,
                (charge, dispute) -> dispute.status() == Dispute.Status.NEEDS_RESPONSE
                        ? becomes(
                                change,
                                payment,
                                charge,
                                dispute.becomes(Dispute.Status.UNDER_REVIEW),
                                "charge.dispute.updated")
                        : ended(dispute));
    }

    /** We are right: the money comes back. An inquiry is closed. */
    public Answer win(Change change, PaymentIntent payment) {
        return decide(
                payment,
                (charge, dispute) -> dispute.isMoneyGone()
                        ? becomes(
                                change,
                                payment,
                                charge,
                                dispute.win(new Posting(change.newId("txn_"), change.now(), dispute.amount(), 0)),
                                "charge.dispute.funds_reinstated",
                                "charge.dispute.closed")
                        : becomes(
                                change,
                                payment,
                                charge,
                                dispute.becomes(Dispute.Status.WARNING_CLOSED),
                                "charge.dispute.closed"));
    }

    /** The customer is right: the money is gone for good. An inquiry becomes a chargeback, which is still open. */
    public Answer lose(Change change, PaymentIntent payment) {
        return decide(payment, (charge, dispute) -> {
            if (dispute.isMoneyGone()) {
                var lost = dispute.becomes(Dispute.Status.LOST);
                return becomes(change, payment, charge, lost, "charge.dispute.closed");
            }
            var left = Math.min(dispute.amount(), charge.refundable());
            return left == 0
                    ? refused("All of it has been refunded: nothing is left to be charged back.")
                    : becomes(
                            change,
                            payment,
                            charge,
                            withdraw(change, dispute, left),
                            "charge.dispute.updated",
                            "charge.dispute.funds_withdrawn");
        });
    }

    private interface Decision {
        Answer of(Charge charge, Dispute dispute);
    }

    private static Answer decide(PaymentIntent payment, Decision decision) {
        var charge = payment.disputedCharge().orElseThrow();
        var dispute = charge.dispute();
        if (dispute == null || !dispute.isOpen()) {
            return dispute == null ? refused("There is no dispute.") : ended(dispute);
        }
        return decision.of(charge, dispute);
    }

    private static Dispute withdraw(Change change, Dispute dispute, long amount) {
        return dispute.withdraw(amount, new Posting(change.newId("txn_"), change.now(), -amount, FEE));
    }

    private static Answer becomes(
            Change change, PaymentIntent payment, Charge charge, Dispute dispute, String... events) {
        UnaryOperator<Charge> disputed = found -> found.dispute(dispute);
        var told = new Told[events.length];
        for (var each = 0; each < events.length; each++) {
            told[each] = new Told(events[each], dispute.id());
        }
        var next = change.becomes(payment.change(charge.id(), disputed), told);
        return new Answer.Found(next, dispute.id(), false);
    }

    private static Answer ended(Dispute dispute) {
        return refused("This dispute cannot be changed so, its status is "
                + dispute.status().wireName() + ".");
    }

    private static Answer refused(String message) {
        return new Answer.Refused(StripeError.unfit(null, message, null));
    }
}
