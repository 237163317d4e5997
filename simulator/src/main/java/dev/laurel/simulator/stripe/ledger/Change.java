package dev.laurel.simulator.stripe.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One change in the making: what an operation finds, and the new versions and events it leaves. Nothing of it is true
 * before the ledger has written it down.
 */
public final class Change {

    private final StripeLedger ledger;
    private final Ids ids;
    private final Cause cause;
    private final long now;
    private final List<Entry> entries = new ArrayList<>(4);
    private final List<StripeEvent> events = new ArrayList<>(3);

    Change(StripeLedger ledger, Ids ids, Cause cause, long now) {
        this.ledger = ledger;
        this.ids = ids;
        this.cause = cause;
        this.now = now;
    }

    /** The payment of this id. */
    public Optional<PaymentIntent> payment(String id) {
        return ledger.payment(id);
    }

    /** The payment that a charge, by its id, belongs to. */
    public Optional<PaymentIntent> paymentOfCharge(String chargeId) {
        return ledger.paymentOfCharge(chargeId);
    }

    /** Seconds since the epoch. */
    public long now() {
        return now;
    }

    String newId(String prefix) {
        return ids.next(prefix);
    }

    /** A version to be stored, and the events that tell of it, each about the payment or one part of it. */
    PaymentIntent becomes(PaymentIntent payment, Told... told) {
        entries.add(payment);
        for (var each : told) {
            var event = new StripeEvent(
                    ids.next("evt_"),
                    each.type,
                    now,
                    payment,
                    each.objectId,
                    cause.requestId(),
                    cause.idempotencyKey());
            events.add(event);
            entries.add(event.entry());
        }
        return payment;
    }

    List<Entry> entries() {
        return entries;
    }

    List<StripeEvent> events() {
        return events;
    }

    /** An event to be: its type and what it is about. */
    record Told(String type, String objectId) {

        /** That the payment came to its status. */
        static Told of(PaymentIntent payment) {
            return new Told(payment.status().announcement(), payment.id());
        }
    }
}
