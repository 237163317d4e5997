package dev.laurel.payment.processor.paypal;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written beside orders and refunds at PayPal as {@code custom_id}, so that it can be told whose they are. At most
 * 127 characters, and of the few kinds that PayPal takes everywhere.
 */
final class PaypalMark {

    private static final String ORDER = "laurel";
    private static final String REFUND = "laurel-refund";

    private PaypalMark() {}

    /** A refund of ours, and the order that it is of. */
    record OfRefund(String order, String refundId) {}

    static String of(Charge charge) {
        return ORDER + '.' + charge.paymentId() + '.' + charge.attemptId();
    }

    static String of(RefundOrder refund) {
        return REFUND + '.' + refund.reference() + '.' + refund.refundId();
    }

    /** Whose order it is; empty if it is none of ours. */
    static Optional<Owner> owner(@Nullable String customId) {
        var parts = parts(customId, ORDER);
        return parts.length == 3 ? Optional.of(new Owner(parts[1], parts[2])) : Optional.empty();
    }

    /** Which refund it is; empty if we did not make it. */
    static Optional<OfRefund> refund(@Nullable String customId) {
        var parts = parts(customId, REFUND);
        return parts.length == 3 ? Optional.of(new OfRefund(parts[1], parts[2])) : Optional.empty();
    }

    private static String[] parts(@Nullable String customId, String kind) {
        return customId != null && customId.startsWith(kind + '.') ? customId.split("\\.", -1) : new String[0];
    }
}
