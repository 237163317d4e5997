package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.ApiHelper;
import com.paypal.sdk.models.CapturedPayment;
import com.paypal.sdk.models.Order;
import com.paypal.sdk.models.Refund;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.WebhookReader.Told;
import dev.laurel.payment.processor.paypal.PaypalReports.Dispute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the bodies of PayPal's webhooks say by themselves; nobody is asked. */
final class PaypalTold {

    private static final JsonMapper JSON = new JsonMapper();

    private PaypalTold() {}

    static Optional<Told> of(byte[] body) {
        var event = JSON.readTree(body);
        var about = event.path("resource");
        try {
            return switch (event.path("resource_type").asString("")) {
                case "checkout-order" ->
                    Optional.of(new Told.OfCharge(PaypalTranslator.outcome(read(about, Order.class))));
                case "capture" -> Optional.of(new Told.OfCharge(outcome(read(about, CapturedPayment.class))));
                case "refund" -> Optional.of(new Told.OfRefund(PaypalTranslator.refund(read(about, Refund.class))));
                case "dispute" -> Optional.of(ofDispute(JSON.treeToValue(about, Dispute.class)));
                default -> Optional.empty();
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T read(JsonNode object, Class<T> type) throws IOException {
        return ApiHelper.deserialize(object.toString(), type);
    }

    private static ChargeOutcome outcome(CapturedPayment capture) {
        return PaypalTranslator.captured(
                PaypalDisputes.orderOf(capture),
                capture.getStatus(),
                PaypalTranslator.money(capture.getAmount()),
                capture.getCreateTime(),
                List.of());
    }

    /** Its body names the capture and not the order, and that will have to do. */
    private static Told ofDispute(Dispute dispute) {
        var transactions = dispute.transactions();
        var capture = transactions == null || transactions.isEmpty()
                ? dispute.id()
                : transactions.getFirst().captureId();
        return new Told.OfDispute(PaypalDisputes.seen(dispute, capture));
    }
}
