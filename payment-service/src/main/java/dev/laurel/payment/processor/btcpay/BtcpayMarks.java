package dev.laurel.payment.processor.btcpay;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** By what invoices and pull payments at BTCPay are known to be ours. */
final class BtcpayMarks {

    private static final String PAYMENT = "laurel_payment";
    private static final String ATTEMPT = "laurel_attempt";
    /** BTCPay indexes it. */
    private static final String ORDER = "orderId";

    private static final String ITEM = "itemDesc";
    private static final int LONGEST_NAME = 50;
    private static final Pattern OURS = Pattern.compile(".*\\[([^/\\]\\s]+)/([^/\\]\\s]+)].*", Pattern.DOTALL);
    /** As BTCPay itself calls a refund that staff make. */
    private static final Pattern BY_HAND = Pattern.compile("Refund (\\S+)");

    private BtcpayMarks() {}

    /** Which invoice a pull payment pays back, and which refund of ours it is, if it is one. */
    record Refunds(String invoice, @Nullable String refundId) {}

    static Map<String, String> of(Charge charge) {
        Map<String, String> metadata = new HashMap<>(
                Map.of(ORDER, charge.attemptId(), PAYMENT, charge.paymentId(), ATTEMPT, charge.attemptId()));
        if (charge.description() != null) {
            metadata.put(ITEM, charge.description());
        }
        return metadata;
    }

    static Optional<Owner> owner(@Nullable Map<String, Object> metadata) {
        return metadata != null
                        && metadata.get(PAYMENT) instanceof String payment
                        && metadata.get(ATTEMPT) instanceof String attempt
                ? Optional.of(new Owner(payment, attempt))
                : Optional.empty();
    }

    static boolean isOf(Invoice invoice, Charge charge) {
        return owner(invoice.metadata())
                .filter(owner -> owner.attemptId().equals(charge.attemptId()))
                .isPresent();
    }

    static String name(RefundOrder order) {
        var name = "Refund " + order.refundId();
        return name.length() <= LONGEST_NAME ? name : order.refundId();
    }

    /** Customers read it, as HTML. */
    static String description(RefundOrder order) {
        return HtmlUtils.htmlEscape(order.reason()) + " [" + order.reference() + "/" + order.refundId() + "]";
    }

    static Optional<Refunds> refunds(PullPayment pull) {
        var ours = OURS.matcher(pull.description() == null ? "" : pull.description());
        if (ours.matches()) {
            return Optional.of(new Refunds(ours.group(1), ours.group(2)));
        }
        var byHand = BY_HAND.matcher(pull.name() == null ? "" : pull.name());
        return byHand.matches() ? Optional.of(new Refunds(byHand.group(1), null)) : Optional.empty();
    }
}
