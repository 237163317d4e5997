package dev.laurel.payment.processor.coinbase;

import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Coinbase's webhooks: a checkout as it then was, with the word for what happened. */
final class CoinbaseWebhook implements WebhookReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ENOUGH = 24;

    private final Checkouts checkouts;
    private final List<String> secrets;
    private final Duration tolerance;
    private final Clock clock;

    CoinbaseWebhook(Checkouts checkouts, CoinbaseProperties properties, Clock clock) {
        this.checkouts = checkouts;
        this.secrets = List.copyOf(properties.webhookSecrets());
        this.tolerance = properties.webhookTolerance();
        this.clock = clock;
    }

    @Override
    public String provider() {
        return CoinbaseProcessor.ID;
    }

    @Override
    public Reading read(byte[] body, Function<String, @Nullable String> header) {
        var given = header.apply("X-Hook0-Signature");
        var signature = given == null ? Optional.<Hook0Signature>empty() : Hook0Signature.parse(given);
        if (signature.isEmpty()) {
            return new Reading.Refused("no X-Hook0-Signature that can be read");
        }
        var age = Duration.between(signature.get().signedAt(), clock.instant()).abs();
        if (age.compareTo(tolerance) > 0) {
            return new Reading.Refused("signed too long ago, or in the future");
        }
        if (secrets.stream().noneMatch(secret -> signature.get().isMadeBy(secret, body, header))) {
            return new Reading.Refused("no secret of ours made the signature");
        }
        try {
            return event(JSON.readTree(body), body);
        } catch (JacksonException unreadable) {
            return new Reading.Refused("not JSON");
        }
    }

    @Override
    public Optional<Owner> ownerOf(String reference) {
        return CoinbaseMarks.owner(checkouts.get(reference).metadata());
    }

    @Override
    public Optional<Told> told(byte[] body) {
        var checkout = JSON.readTree(body);
        return checkout.has("status") && checkout.has("url")
                ? Optional.of(new Told.OfCharge(
                        CoinbaseTranslator.outcome(JSON.treeToValue(checkout, Checkout.class), false)))
                : Optional.empty();
    }

    private static Reading event(JsonNode event, byte[] body) {
        var checkout = event.path("id").asString("");
        var type = event.path("eventType").asString("");
        if (checkout.isEmpty() || type.isEmpty()) {
            return new Reading.Refused("neither id nor eventType");
        }
        var owner = CoinbaseMarks.owner(metadata(event.path("metadata")));
        // A checkout without our marks belongs to somebody else who uses the same account; refunds may come without
        // any.
        var claim = event.has("metadata") && owner.isEmpty() ? Claim.NOTHING : claim(type);
        return new Reading.Authentic(new ProviderEvent(
                checkout + ":" + hash(body), type, at(event), claim, checkout, null, owner.orElse(null)));
    }

    private static Claim claim(String type) {
        return switch (type) {
            case "checkout.payment.success" -> Claim.CAPTURED;
            case "checkout.payment.failed" -> Claim.DECLINED;
            case "checkout.payment.expired" -> Claim.CANCELLED;
            case "checkout.refund.success", "checkout.refund.failed" -> Claim.REFUND;
            default -> Claim.NOTHING;
        };
    }

    private static Map<String, String> metadata(JsonNode metadata) {
        Map<String, String> entries = new HashMap<>();
        metadata.properties()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asString("")));
        return entries;
    }

    private static Instant at(JsonNode event) {
        try {
            return Instant.parse(event.path("updatedAt").asString(""));
        } catch (DateTimeException none) {
            return Instant.EPOCH;
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
                    .substring(0, ENOUGH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
