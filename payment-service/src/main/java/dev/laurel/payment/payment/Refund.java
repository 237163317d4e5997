package dev.laurel.payment.payment;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to the customer.
 *
 * @param id our name for it, or the provider's if it was made there
 * @param amount how much
 * @param state how far it has come
 * @param at when it was asked for; once the provider says more, when it was made there
 * @param reference the provider's name for it, once it is known
 * @param claimUrl where the customer fetches it, if it does not arrive by itself
 * @param request who asked for it here, and why; absent if it was made at the provider
 */
public record Refund(
        String id,
        Money amount,
        State state,
        Instant at,
        @Nullable String reference,
        @Nullable String claimUrl,
        @Nullable Request request) {

    /** A refund that arrives by itself. */
    public Refund(
            String id, Money amount, State state, Instant at, @Nullable String reference, @Nullable Request request) {
        this(id, amount, state, at, reference, null, request);
    }

    /** The id of the refund of this payment that is asked for under this key. */
    public static String id(PaymentId payment, String idempotencyKey) {
        return DerivedIds.of("rf_", payment.value(), idempotencyKey);
    }

    /** In this order the furthest stays: a provider may yet report that a refund it called done has bounced. */
    public enum State {
        /** Stored; the provider has not said yet that it has it. */
        REQUESTED,
        PENDING,
        SUCCEEDED,
        FAILED;

        /** Whether the provider may still move it. */
        public boolean isOpen() {
            return this == REQUESTED || this == PENDING;
        }
    }

    /**
     * How a refund was asked for.
     *
     * @param by the member of staff
     * @param reason in their words
     * @param fingerprint hash of the request, to tell a repetition from another request under the same key
     */
    public record Request(String by, String reason, String fingerprint) {}

    /** The same refund, as far as either knows it to have come. */
    Refund join(Refund other) {
        var further = state.compareTo(other.state) >= 0 ? this : other;
        return new Refund(
                id,
                amount,
                further.state,
                further.at,
                reference == null ? other.reference : reference,
                claimUrl == null ? other.claimUrl : claimUrl,
                request == null ? other.request : request);
    }

    boolean isSameAs(Refund other) {
        return id.equals(other.id) || (reference != null && reference.equals(other.reference));
    }
}
