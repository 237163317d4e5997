package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.exceptions.ApiException;
import com.paypal.sdk.models.CapturedPayment;
import dev.laurel.payment.processor.DisputeSeen;
import dev.laurel.payment.processor.DisputeSeen.Stage;
import dev.laurel.payment.processor.paypal.PaypalReports.Dispute;
import dev.laurel.payment.processor.paypal.PaypalReports.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Disputes, which are about captures, and the orders of those. */
final class PaypalDisputes {

    private final PaypalReports reports;
    private final PaypalOrders orders;

    PaypalDisputes(PaypalReports reports, PaypalOrders orders) {
        this.reports = reports;
        this.orders = orders;
    }

    DisputeSeen seen(String id) throws ApiException, IOException {
        var dispute = reports.dispute(id);
        var transactions = dispute.transactions();
        if (transactions == null || transactions.isEmpty()) {
            throw new IllegalStateException("PayPal does not say what dispute " + id + " is about");
        }
        return seen(dispute, orderOf(transactions.getFirst().captureId()));
    }

    static DisputeSeen seen(Dispute dispute, String reference) {
        return new DisputeSeen(
                dispute.id(),
                reference,
                PaypalTranslator.money(
                        dispute.amount().currency(), dispute.amount().value()),
                stage(dispute),
                Objects.requireNonNullElse(dispute.reason(), "OTHER"),
                dispute.createTime().toInstant(),
                dispute.responseDue() == null ? null : dispute.responseDue().toInstant());
    }

    /** The order that a capture belongs to. */
    String orderOf(String captureId) throws ApiException, IOException {
        return orderOf(orders.showCapture(captureId));
    }

    static String orderOf(CapturedPayment capture) {
        var related = capture.getSupplementaryData() == null
                ? null
                : capture.getSupplementaryData().getRelatedIds();
        if (related == null || related.getOrderId() == null) {
            throw new IllegalStateException(
                    "PayPal does not say to which order capture " + capture.getId() + " belongs");
        }
        return related.getOrderId();
    }

    private static Stage stage(Dispute dispute) {
        if (!"RESOLVED".equals(dispute.status())) {
            return Stage.OPENED;
        }
        var outcome = dispute.outcome();
        var code = outcome == null ? null : outcome.code();
        return switch (code) {
            case "RESOLVED_BUYER_FAVOUR", "ACCEPTED" -> Stage.LOST;
            // With a payout PayPal pays the buyer itself.
            case "RESOLVED_SELLER_FAVOUR", "RESOLVED_WITH_PAYOUT", "CANCELED_BY_BUYER", "DENIED" -> Stage.WON;
            case "NONE" -> isRefunded(outcome) ? Stage.LOST : Stage.WON;
            case null, default ->
                throw new IllegalStateException("PayPal resolved dispute " + dispute.id() + " as " + code);
        };
    }

    private static boolean isRefunded(@Nullable Outcome outcome) {
        return outcome != null
                && outcome.refunded() != null
                && new BigDecimal(outcome.refunded().value()).signum() > 0;
    }
}
