package dev.laurel.simulator.paypal.ledger;

import org.jspecify.annotations.Nullable;

/** When PayPal does not send money back. */
final class RefundRules {

    private RefundRules() {}

    static @Nullable Refusal refusal(Capture capture, @Nullable Amount asked) {
        var left = capture.amount().minor() - capture.refunded();
        if (capture.state() == Capture.State.PENDING) {
            return Refusal.unprocessable("PENDING_CAPTURE", "Cannot initiate a refund as the capture is pending.");
        }
        if (capture.state() == Capture.State.DECLINED) {
            return Refusal.unprocessable("REFUND_NOT_ALLOWED", "Capture cannot be refunded.");
        }
        if (capture.disputes().stream().anyMatch(dispute -> !dispute.won())) {
            return Refusal.unprocessable(
                    "REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK",
                    "Refunds are not allowed on this capture due to a chargeback on the card or bank. Please contact the"
                            + " payee to resolve the chargeback.");
        }
        if (left == 0) {
            return Refusal.unprocessable("CAPTURE_FULLY_REFUNDED", "The capture has already been fully refunded");
        }
        if (asked != null && !asked.currency().equals(capture.amount().currency())) {
            return Refusal.unprocessable(
                    "REFUND_CAPTURE_CURRENCY_MISMATCH", "Refund must be in the same currency as the capture");
        }
        return asked != null && asked.minor() > left
                ? Refusal.unprocessable(
                        "REFUND_AMOUNT_EXCEEDED",
                        "The refund amount must be less than or equal to the capture amount that has not yet been"
                                + " refunded.")
                : null;
    }
}
