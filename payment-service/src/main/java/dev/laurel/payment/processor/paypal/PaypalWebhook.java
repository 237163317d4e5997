package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.exceptions.ApiException;
import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PayPal's webhooks, Venmo's among them. Once they are believed, they are read by the few fields of a hint. */
final class PaypalWebhook implements WebhookReader {

    private static final JsonMapper JSON = new JsonMapper();

    private final PaypalSignature signature;
    private final PaypalOrders orders;
    private final PaypalDisputes disputes;

    PaypalWebhook(PaypalSignature signature, PaypalOrders orders, PaypalDisputes disputes) {
        this.signature = signature;
        this.orders = orders;
        this.disputes = disputes;
    }

    @Override
    public String provider() {
        return PaypalStatement.PROVIDER;
    }

    @Override
    public Reading read(byte[] body, Function<String, @Nullable String> header) {
        var refusal = signature.refusal(body, header);
        if (refusal != null) {
            return new Reading.Refused(refusal);
        }
        try {
            var event = JSON.readTree(body);
            var id = text(event.path("id"));
            var type = text(event.path("event_type"));
            return id == null || type == null
                    ? new Reading.Refused("neither id nor type")
                    : new Reading.Authentic(event(id, type, event));
        } catch (JacksonException unreadable) {
            return new Reading.Refused("not JSON");
        }
    }

    @Override
    public Optional<Owner> ownerOf(String reference) {
        try {
            return PaypalMark.owner(PaypalTranslator.customId(orders.show(reference)));
        } catch (ApiException | IOException unanswered) {
            throw new IllegalStateException("PayPal does not tell whose " + reference + " is", unanswered);
        }
    }

    @Override
    public Optional<Told> told(byte[] body) {
        return PaypalTold.of(body);
    }

    private ProviderEvent event(String id, String type, JsonNode event) {
        var at = time(event.path("create_time"));
        var about = event.path("resource");
        var claim = claim(type);
        var subject = claim == Claim.NOTHING ? Subject.NOBODYS : subject(about, event.path("resource_type"));
        return new ProviderEvent(
                id,
                type,
                at,
                subject.reference == null ? Claim.NOTHING : claim,
                subject.reference,
                subject.dispute,
                subject.owner);
    }

    /** What an event is about; without a reference it is no business of ours. */
    private record Subject(
            @Nullable String reference,
            @Nullable String dispute,
            @Nullable Owner owner) {

        static final Subject NOBODYS = new Subject(null, null, null);
    }

    private Subject subject(JsonNode about, JsonNode kind) {
        return switch (kind.asString("")) {
            case "checkout-order" -> ofOrder(about);
            case "capture" -> ofCapture(about);
            case "refund" -> ofRefund(about);
            case "dispute" -> ofDispute(about);
            default -> Subject.NOBODYS;
        };
    }

    private static Subject ofOrder(JsonNode order) {
        var owner = PaypalMark.owner(text(order.path("purchase_units").path(0).path("custom_id")));
        return owner.map(found -> new Subject(text(order.path("id")), null, found))
                .orElse(Subject.NOBODYS);
    }

    private Subject ofCapture(JsonNode capture) {
        var owner = PaypalMark.owner(text(capture.path("custom_id")));
        if (owner.isEmpty()) {
            return Subject.NOBODYS;
        }
        var order = text(capture.path("supplementary_data").path("related_ids").path("order_id"));
        return new Subject(order == null ? orderOf(text(capture.path("id"))) : order, null, owner.get());
    }

    /** Those that we made name their order; of others PayPal is asked. */
    private Subject ofRefund(JsonNode refund) {
        var mark = PaypalMark.refund(text(refund.path("custom_id")));
        if (mark.isPresent()) {
            return new Subject(mark.get().order(), null, null);
        }
        for (var link : refund.path("links")) {
            var address = text(link.path("href"));
            if ("up".equals(text(link.path("rel"))) && address != null) {
                return ofCaptureAtPaypal(address.substring(address.lastIndexOf('/') + 1));
            }
        }
        return Subject.NOBODYS;
    }

    private Subject ofDispute(JsonNode dispute) {
        var transaction = dispute.path("disputed_transactions").path(0);
        var owner = PaypalMark.owner(text(transaction.path("custom")));
        return owner.map(found -> new Subject(
                        orderOf(text(transaction.path("seller_transaction_id"))),
                        text(dispute.path("dispute_id")),
                        found))
                .orElse(Subject.NOBODYS);
    }

    private Subject ofCaptureAtPaypal(String captureId) {
        try {
            var capture = orders.showCapture(captureId);
            return PaypalMark.owner(capture.getCustomId())
                    .map(owner -> new Subject(PaypalDisputes.orderOf(capture), null, owner))
                    .orElse(Subject.NOBODYS);
        } catch (ApiException | IOException unanswered) {
            throw new IllegalStateException("PayPal does not tell about capture " + captureId, unanswered);
        }
    }

    private @Nullable String orderOf(@Nullable String captureId) {
        try {
            return captureId == null ? null : disputes.orderOf(captureId);
        } catch (ApiException | IOException unanswered) {
            throw new IllegalStateException("PayPal does not tell the order of capture " + captureId, unanswered);
        }
    }

    private static Instant time(JsonNode field) {
        try {
            return PaypalTranslator.instant(field.asString(""));
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static @Nullable String text(JsonNode field) {
        return field.isString() ? field.asString() : null;
    }

    private static Claim claim(String type) {
        return switch (type) {
            case "CHECKOUT.ORDER.APPROVED" -> Claim.APPROVED;
            case "PAYMENT.CAPTURE.PENDING" -> Claim.PROCESSING;
            case "PAYMENT.CAPTURE.COMPLETED" -> Claim.CAPTURED;
            case "PAYMENT.CAPTURE.DENIED", "PAYMENT.CAPTURE.DECLINED" -> Claim.DECLINED;
            case "PAYMENT.CAPTURE.REFUNDED",
                    "PAYMENT.CAPTURE.REVERSED",
                    "PAYMENT.REFUND.PENDING",
                    "PAYMENT.REFUND.FAILED" -> Claim.REFUND;
            case "CUSTOMER.DISPUTE.CREATED", "CUSTOMER.DISPUTE.UPDATED", "CUSTOMER.DISPUTE.RESOLVED" -> Claim.DISPUTE;
            default -> Claim.NOTHING;
        };
    }
}
