package dev.laurel.simulator.stripe.ledger;

import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything in memory, sorted by id and so by age. Read by anyone at any time; written under the ledger's lock. The
 * oldest go when there are more than the capacity; a payment takes its charges, refunds, disputes and postings with
 * it.
 */
final class Shelves {

    private final int capacity;
    final ConcurrentNavigableMap<String, PaymentIntent> payments = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<String, StripeEvent> events = new ConcurrentSkipListMap<>();
    /** Refund id to payment id. */
    final ConcurrentNavigableMap<String, String> refunds = new ConcurrentSkipListMap<>();
    /** Dispute id to payment id. */
    final ConcurrentNavigableMap<String, String> disputes = new ConcurrentSkipListMap<>();
    /** Posting id to payment id. */
    final ConcurrentNavigableMap<String, String> postings = new ConcurrentSkipListMap<>();
    /** Events that the receiver asked for and has not taken yet. */
    final ConcurrentNavigableMap<String, StripeEvent> undelivered = new ConcurrentSkipListMap<>();

    Shelves(int capacity) {
        this.capacity = capacity;
    }

    void put(PaymentIntent payment) {
        payments.put(payment.id(), payment);
        for (var charge : payment.charges()) {
            file(charge.posting(), payment);
            for (var refund : charge.refunds()) {
                refunds.put(refund.id(), payment.id());
                file(refund.posting(), payment);
                file(refund.reversal(), payment);
            }
            var dispute = charge.dispute();
            if (dispute != null) {
                disputes.put(dispute.id(), payment.id());
                file(dispute.withdrawal(), payment);
                file(dispute.reinstatement(), payment);
            }
        }
        while (payments.size() > capacity) {
            forget(payments.pollFirstEntry().getValue());
        }
    }

    private void file(@Nullable Posting posting, PaymentIntent payment) {
        if (posting != null) {
            postings.put(posting.id(), payment.id());
        }
    }

    private void forget(PaymentIntent payment) {
        for (var charge : payment.charges()) {
            unfile(charge.posting());
            for (var refund : charge.refunds()) {
                refunds.remove(refund.id());
                unfile(refund.posting());
                unfile(refund.reversal());
            }
            var dispute = charge.dispute();
            if (dispute != null) {
                disputes.remove(dispute.id());
                unfile(dispute.withdrawal());
                unfile(dispute.reinstatement());
            }
        }
    }

    private void unfile(@Nullable Posting posting) {
        if (posting != null) {
            postings.remove(posting.id());
        }
    }

    void put(StripeEvent event, boolean wanted) {
        events.put(event.id(), event);
        if (wanted) {
            undelivered.put(event.id(), event);
        }
        while (events.size() > capacity) {
            undelivered.remove(events.pollFirstEntry().getKey());
        }
    }

    void clear() {
        payments.clear();
        events.clear();
        refunds.clear();
        disputes.clear();
        postings.clear();
        undelivered.clear();
    }
}
