package dev.laurel.payment.reconciliation;

import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A place where a provider's statement and our payments do not agree.
 *
 * @param kind in which way
 * @param provider whose statement it is
 * @param movement the provider's id of what moved: the charge's, the refund's, the dispute's
 * @param paymentId our payment, if it is known
 * @param ours what we have; absent if we have nothing
 * @param theirs what the statement has; absent if it has nothing
 */
public record Difference(
        Kind kind,
        String provider,
        String movement,
        @Nullable String paymentId,
        @Nullable Money ours,
        @Nullable Money theirs) {

    /** In which way two accounts of the same money can differ. */
    public enum Kind {
        /** The provider took money for a payment that we do not have, or not from us. */
        UNKNOWN_CHARGE,
        /** The provider took money and we do not count the payment as paid. */
        CHARGE_MISSING_HERE,
        /** We count the payment as paid and the provider has nothing of it. */
        CHARGE_MISSING_THERE,
        CHARGE_AMOUNT,
        /** A customer who pays by themselves sent less than was asked for. */
        UNDERPAID,
        /** A customer who pays by themselves sent more than was asked for: it is to be sent back. */
        OVERPAID,
        REFUND_MISSING_HERE,
        REFUND_MISSING_THERE,
        REFUND_AMOUNT,
        DISPUTE_MISSING_HERE,
        DISPUTE_OUTCOME
    }

    /** The same whenever the same difference is found again. */
    String id() {
        return provider + ":" + kind.name().toLowerCase(Locale.ROOT) + ":" + movement;
    }

    /** In words, for the person who looks into it. */
    String text() {
        return switch (kind) {
            case UNKNOWN_CHARGE -> provider + " took " + theirs + " that belongs to no payment of ours.";
            case CHARGE_MISSING_HERE -> provider + " took " + theirs + "; here the payment is not paid.";
            case CHARGE_MISSING_THERE ->
                "Here the payment is paid with " + ours + "; " + provider + " has no such charge.";
            case CHARGE_AMOUNT -> provider + " took " + theirs + "; here it is " + ours + ".";
            case UNDERPAID -> "The customer sent " + theirs + " instead of " + ours + ".";
            case OVERPAID -> "The customer sent " + theirs + " instead of " + ours + "; the rest is theirs.";
            case REFUND_MISSING_HERE -> provider + " sent back " + theirs + " that is not refunded here.";
            case REFUND_MISSING_THERE -> "Here " + ours + " went back; " + provider + " has no such refund.";
            case REFUND_AMOUNT -> provider + " sent back " + theirs + "; here it is " + ours + ".";
            case DISPUTE_MISSING_HERE -> provider + " took " + theirs + " for a dispute that is not known here.";
            case DISPUTE_OUTCOME -> provider + " has another outcome of the dispute about " + theirs + ".";
        };
    }
}
