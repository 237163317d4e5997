package dev.laurel.payment.processor.square;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.squareup.square.core.ObjectMappers;
import com.squareup.square.types.Dispute;
import com.squareup.square.types.Payment;
import com.squareup.square.types.PaymentRefund;
import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Square's webhooks, of both rails, read by the few fields of a hint. */
final class SquareWebhook implements WebhookReader {

    private static final JsonMapper JSON = new JsonMapper();

    private final SquareAccount account;
    private final @Nullable SquareSignature signature;

    SquareWebhook(SquareAccount account, SquareProperties properties) {
        this.account = account;
        var url = properties.webhookUrl();
        this.signature = url == null || url.isBlank() ? null : new SquareSignature(properties.webhookSecrets(), url);
    }

    @Override
    public String provider() {
        return SquareProcessor.PROVIDER;
    }

    @Override
    public Reading read(byte[] body, Function<String, @Nullable String> header) {
        var given = header.apply(SquareSignature.HEADER);
        if (given == null) {
            return new Reading.Refused("no " + SquareSignature.HEADER);
        }
        if (signature == null || !signature.isOn(body, given)) {
            return new Reading.Refused("no key of ours made the signature for our notification URL");
        }
        try {
            var event = JSON.readTree(body);
            return event.isObject() ? event(event) : new Reading.Refused("not a JSON object");
        } catch (JacksonException unreadable) {
            return new Reading.Refused("not JSON");
        }
    }

    @Override
    public Optional<Owner> ownerOf(String reference) {
        try {
            return SquareReference.owner(
                    account.payment(reference).getReferenceId().orElse(null));
        } catch (RuntimeException unanswered) {
            throw new IllegalStateException(
                    "Square does not tell whose " + reference + " is: " + SquareTrouble.of(unanswered));
        }
    }

    @Override
    public Optional<Told> told(byte[] body) {
        var object = JSON.readTree(body).path("data").path("object");
        if (object.has("payment")) {
            var payment = read(object.path("payment"), Payment.class);
            return Optional.of(new Told.OfCharge(SquareTranslator.outcome(payment, List.of())));
        }
        if (object.has("refund")) {
            return Optional.of(
                    new Told.OfRefund(SquareTranslator.refund(read(object.path("refund"), PaymentRefund.class))));
        }
        var dispute = dispute(object);
        return dispute.isObject()
                ? Optional.of(new Told.OfDispute(SquareTranslator.dispute(read(dispute, Dispute.class))))
                : Optional.empty();
    }

    /** As the SDK reads answers. */
    private static <T> T read(JsonNode object, Class<T> type) {
        try {
            return ObjectMappers.JSON_MAPPER.readValue(object.toString(), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not a " + type.getSimpleName(), unreadable);
        }
    }

    private static Reading event(JsonNode event) {
        var id = text(event, "event_id");
        var type = text(event, "type");
        if (id == null || type == null) {
            return new Reading.Refused("neither event_id nor type");
        }
        var object = event.path("data").path("object");
        return new Reading.Authentic(
                switch (type.substring(0, Math.max(0, type.indexOf('.')))) {
                    case "payment" -> payment(id, type, at(event), object.path("payment"));
                    case "refund" -> {
                        var payment = text(object.path("refund"), "payment_id");
                        yield new ProviderEvent(id, type, at(event), Claim.REFUND, payment, null, null);
                    }
                    case "dispute" -> dispute(id, type, at(event), object);
                    default -> new ProviderEvent(id, type, at(event), Claim.NOTHING, null, null, null);
                });
    }

    /** A payment without our mark belongs to somebody else who uses the same account. */
    private static ProviderEvent payment(String id, String type, Instant at, JsonNode payment) {
        var owner = SquareReference.owner(text(payment, "reference_id")).orElse(null);
        var claim = owner == null ? Claim.NOTHING : claim(text(payment, "status"));
        return new ProviderEvent(id, type, at, claim, text(payment, "id"), null, owner);
    }

    private static Claim claim(@Nullable String status) {
        return switch (status) {
            case "APPROVED", "PENDING" -> Claim.PROCESSING;
            case "COMPLETED" -> Claim.CAPTURED;
            case "CANCELED" -> Claim.CANCELLED;
            case "FAILED" -> Claim.DECLINED;
            case null, default -> Claim.NOTHING;
        };
    }

    private static ProviderEvent dispute(String id, String type, Instant at, JsonNode object) {
        var dispute = dispute(object);
        var disputeId = Optional.ofNullable(text(dispute, "id")).orElseGet(() -> text(dispute, "dispute_id"));
        var payment = text(dispute.path("disputed_payment"), "payment_id");
        var claim = disputeId == null || payment == null ? Claim.NOTHING : Claim.DISPUTE;
        return new ProviderEvent(id, type, at, claim, payment, disputeId, null);
    }

    /** The description says {@code object.object}, the examples and deliveries {@code object.dispute}. */
    private static JsonNode dispute(JsonNode object) {
        return object.path(object.has("dispute") ? "dispute" : "object");
    }

    private static Instant at(JsonNode event) {
        try {
            return OffsetDateTime.parse(
                            Optional.ofNullable(text(event, "created_at")).orElse(""))
                    .toInstant();
        } catch (DateTimeException untold) {
            return Instant.EPOCH;
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.asString() : null;
    }
}
