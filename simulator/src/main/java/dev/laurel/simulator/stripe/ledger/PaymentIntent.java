package dev.laurel.simulator.stripe.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A payment with all its attempts. Immutable: a change is a new version, so an event or an idempotent answer keeps what
 * was true when it was made by keeping the version.
 *
 * @param lastError why the latest attempt failed; absent after a success
 */
public record PaymentIntent(
        String id,
        Terms terms,
        PaymentIntentStatus status,
        @Nullable TestMethod method,
        @Nullable NextAction nextAction,
        @Nullable Decline lastError,
        @Nullable Cancellation cancellation,
        List<Charge> charges)
        implements Entry {

    static PaymentIntent created(String id, Terms terms, @Nullable TestMethod method) {
        var status = method == null
                ? PaymentIntentStatus.REQUIRES_PAYMENT_METHOD
                : PaymentIntentStatus.REQUIRES_CONFIRMATION;
        return new PaymentIntent(id, terms, status, method, null, null, null, List.of());
    }

    PaymentIntent requireAction(TestMethod chosen, NextAction action) {
        return new PaymentIntent(id, terms, PaymentIntentStatus.REQUIRES_ACTION, chosen, action, null, null, charges);
    }

    /** A failed attempt: the method is taken off, as it may not be tried again unseen. */
    PaymentIntent decline(Charge failed, Decline why) {
        return new PaymentIntent(
                id, terms, PaymentIntentStatus.REQUIRES_PAYMENT_METHOD, null, null, why, null, withCharge(failed));
    }

    /** The holder did not pass his bank's check: nothing was charged. */
    PaymentIntent failAuthentication(Decline why) {
        return new PaymentIntent(
                id, terms, PaymentIntentStatus.REQUIRES_PAYMENT_METHOD, null, null, why, null, charges);
    }

    PaymentIntent process(Charge pending) {
        return advance(PaymentIntentStatus.PROCESSING, pending);
    }

    PaymentIntent authorize(Charge authorized) {
        return advance(PaymentIntentStatus.REQUIRES_CAPTURE, authorized);
    }

    PaymentIntent succeed(Charge captured) {
        return advance(PaymentIntentStatus.SUCCEEDED, captured);
    }

    PaymentIntent cancel(Cancellation why) {
        return new PaymentIntent(id, terms, PaymentIntentStatus.CANCELED, method, null, lastError, why, charges);
    }

    PaymentIntent change(String chargeId, UnaryOperator<Charge> change) {
        var changed = charges.stream()
                .map(charge -> charge.id().equals(chargeId) ? change.apply(charge) : charge)
                .toList();
        return new PaymentIntent(id, terms, status, method, nextAction, lastError, cancellation, changed);
    }

    private PaymentIntent advance(PaymentIntentStatus next, Charge charge) {
        var chosen = charge.method();
        return new PaymentIntent(id, terms, next, chosen, null, null, null, withCharge(charge));
    }

    private List<Charge> withCharge(Charge changed) {
        var all = new ArrayList<>(charges);
        all.removeIf(charge -> charge.id().equals(changed.id()));
        all.add(changed);
        return List.copyOf(all);
    }

    /** The latest attempt, if there was one. */
    public Optional<Charge> latestCharge() {
        return charges.isEmpty() ? Optional.empty() : Optional.of(charges.getLast());
    }

    /** The attempt of this id, if it is one of this payment. */
    public Optional<Charge> charge(String chargeId) {
        return charges.stream().filter(charge -> charge.id().equals(chargeId)).findFirst();
    }

    /** The attempt that the refund of this id belongs to, if it is of this payment. */
    public Optional<Charge> chargeOfRefund(String refundId) {
        return charges.stream()
                .filter(charge -> charge.refund(refundId).isPresent())
                .findFirst();
    }

    /** The attempt that is or was disputed, if one is. */
    public Optional<Charge> disputedCharge() {
        return charges.stream().filter(charge -> charge.dispute() != null).findFirst();
    }

    /** What is authorized and waits for its capture, in minor units. */
    public long amountCapturable() {
        return status == PaymentIntentStatus.REQUIRES_CAPTURE ? terms.amount() : 0;
    }

    /** What was taken, in minor units, refunds notwithstanding. */
    public long amountReceived() {
        return charges.stream().mapToLong(Charge::amountCaptured).sum();
    }

    /** Shorthand for the metadata of its terms. */
    public Map<String, String> metadata() {
        return terms.metadata();
    }
}
