package dev.laurel.payment.processor.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.ApiResource;
import com.stripe.net.Webhook;
import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stripe's webhooks. The library checks the signature; the event is then read by the few fields of a hint. */
final class StripeWebhook implements WebhookReader {

    private final StripeClient client;
    private final List<String> secrets;
    private final Duration tolerance;
    private final Clock clock;

    StripeWebhook(StripeClient client, StripeProperties properties, Clock clock) {
        this.client = client;
        this.secrets = List.copyOf(properties.webhookSecrets());
        this.tolerance = properties.webhookTolerance();
        this.clock = clock;
    }

    @Override
    public String provider() {
        return StripeProcessor.ID;
    }

    @Override
    public Reading read(byte[] body, Function<String, @Nullable String> header) {
        var signature = header.apply("Stripe-Signature");
        if (signature == null) {
            return new Reading.Refused("no Stripe-Signature");
        }
        var text = new String(body, UTF_8);
        if (secrets.stream().noneMatch(secret -> isSigned(text, signature, secret))) {
            return new Reading.Refused("no secret of ours made the signature, or it is too old");
        }
        try {
            return JsonParser.parseString(text) instanceof JsonObject event
                    ? event(event)
                    : new Reading.Refused("not a JSON object");
        } catch (JsonParseException unreadable) {
            return new Reading.Refused("not JSON");
        }
    }

    @Override
    public Optional<Owner> ownerOf(String reference) {
        try {
            return StripeMetadata.owner(client.v1().paymentIntents().retrieve(reference));
        } catch (StripeException unanswered) {
            throw new IllegalStateException("Stripe does not tell whose " + reference + " is", unanswered);
        }
    }

    @Override
    public Optional<Told> told(byte[] body) {
        if (!(JsonParser.parseString(new String(body, UTF_8)) instanceof JsonObject event
                && event.get("data") instanceof JsonObject data
                && data.get("object") instanceof JsonObject object)) {
            return Optional.empty();
        }
        return switch (String.valueOf(StripeJson.text(object, "object"))) {
            case "payment_intent" ->
                Optional.of(new Told.OfCharge(StripeTranslator.outcome(read(object, PaymentIntent.class), List.of())));
            case "refund" -> Optional.of(new Told.OfRefund(StripeTranslator.refund(read(object, Refund.class))));
            case "dispute" -> Optional.of(new Told.OfDispute(StripeTranslator.dispute(read(object, Dispute.class))));
            default -> Optional.empty();
        };
    }

    private static <T> T read(JsonObject object, Class<T> type) {
        return ApiResource.GSON.fromJson(object, type);
    }

    private boolean isSigned(String text, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(text, signature, secret, tolerance.toSeconds(), clock);
        } catch (SignatureVerificationException refused) {
            return false;
        }
    }

    private static Reading event(JsonObject event) {
        var id = StripeJson.text(event, "id");
        var type = StripeJson.text(event, "type");
        if (id == null || type == null) {
            return new Reading.Refused("neither id nor type");
        }
        var at = event.get("created") instanceof JsonPrimitive seconds && seconds.isNumber()
                ? Instant.ofEpochSecond(seconds.getAsLong())
                : Instant.EPOCH;
        var object = event.get("data") instanceof JsonObject data && data.get("object") instanceof JsonObject about
                ? about
                : new JsonObject();
        var isIntent = "payment_intent".equals(StripeJson.text(object, "object"));
        var owner = StripeMetadata.owner(object).orElse(null);
        // An intent without our marks belongs to somebody else who uses the same account.
        var claim = isIntent && owner == null ? Claim.NOTHING : claim(type);
        var reference = StripeJson.text(object, isIntent ? "id" : "payment_intent");
        var dispute = "dispute".equals(StripeJson.text(object, "object")) ? StripeJson.text(object, "id") : null;
        return new Reading.Authentic(new ProviderEvent(id, type, at, claim, reference, dispute, owner));
    }

    private static Claim claim(String type) {
        return switch (type) {
            case "payment_intent.requires_action" -> Claim.ACTION_REQUIRED;
            case "payment_intent.processing" -> Claim.PROCESSING;
            case "payment_intent.succeeded" -> Claim.CAPTURED;
            case "payment_intent.payment_failed" -> Claim.DECLINED;
            case "payment_intent.canceled" -> Claim.CANCELLED;
            case "charge.refunded", "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                Claim.REFUND;
            case "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.closed",
                    "charge.dispute.funds_withdrawn",
                    "charge.dispute.funds_reinstated" -> Claim.DISPUTE;
            default -> Claim.NOTHING;
        };
    }
}
