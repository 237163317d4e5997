package dev.laurel.payment.processor.square;

import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of ours is written beside payments and refunds at Square, so that it can be told whose they are. */
final class SquareReference {

    private static final Pattern ATTEMPT = Pattern.compile("(pay_[0-9a-z]+)-\\d+");
    private static final Pattern REFUND = Pattern.compile("\\[(rf_[0-9a-z]+)]$");
    private static final int LONGEST_REASON = 192;

    private SquareReference() {}

    /** The attempt behind a payment's {@code reference_id}; empty if the payment is not ours. */
    static Optional<Owner> owner(@Nullable String referenceId) {
        if (referenceId == null) {
            return Optional.empty();
        }
        var attempt = ATTEMPT.matcher(referenceId);
        return attempt.matches() ? Optional.of(new Owner(attempt.group(1), referenceId)) : Optional.empty();
    }

    /** Why the money goes back, and our name for it. */
    static String reason(RefundOrder order) {
        var mark = "[" + order.refundId() + "]";
        var room = LONGEST_REASON - mark.length() - 1;
        var reason = order.reason();
        return (reason.length() > room ? reason.substring(0, room) : reason) + " " + mark;
    }

    /** Our name for the refund that has this reason; null if we did not make it. */
    static @Nullable String refundId(String reason) {
        var mark = REFUND.matcher(reason);
        return mark.find() ? mark.group(1) : null;
    }
}
