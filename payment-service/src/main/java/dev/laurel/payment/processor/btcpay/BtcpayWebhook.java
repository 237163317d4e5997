package dev.laurel.payment.processor.btcpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * BTCPay's webhooks. What is refused is never delivered again, so whatever BTCPay signed and named is believed, though
 * most of it means nothing here.
 */
final class BtcpayWebhook implements WebhookReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEME = "sha256=";

    private final Greenfield greenfield;
    private final List<String> secrets;

    BtcpayWebhook(Greenfield greenfield, BtcpayProperties properties) {
        this.greenfield = greenfield;
        this.secrets = List.copyOf(properties.webhookSecrets());
    }

    @Override
    public String provider() {
        return BtcpayProcessor.ID;
    }

    @Override
    public Reading read(byte[] body, Function<String, @Nullable String> header) {
        var signature = header.apply("BTCPay-Sig");
        if (signature == null || !signature.startsWith(SCHEME)) {
            return new Reading.Refused("no BTCPay-Sig");
        }
        var given = signature.substring(SCHEME.length());
        if (secrets.stream().noneMatch(secret -> isMadeBy(secret, body, given))) {
            return new Reading.Refused("no secret of ours made the signature");
        }
        try {
            return event(JSON.readTree(body), body);
        } catch (JacksonException unreadable) {
            return new Reading.Refused("not JSON");
        }
    }

    /** BTCPay's events name no amount in the invoice's currency. */
    @Override
    public Optional<Told> told(byte[] body) {
        return Optional.empty();
    }

    @Override
    public Optional<Owner> ownerOf(String reference) {
        return BtcpayMarks.owner(greenfield.invoice(reference).metadata());
    }

    private static Reading event(JsonNode event, byte[] body) {
        var type = event.path("type").asString("");
        if (type.isEmpty()) {
            return new Reading.Refused("no type");
        }
        var invoice = event.path("invoiceId").asString("");
        var owner = BtcpayMarks.owner(metadata(event.path("metadata"))).orElse(null);
        // An invoice without our marks was made by somebody else for the same store.
        var claim = invoice.isEmpty() || owner == null ? Claim.NOTHING : claim(type, event);
        // More money may come when some is known to have come: without the reference nobody takes it for known.
        var reference = invoice.isEmpty() || isLate(event) ? null : invoice;
        return new Reading.Authentic(
                new ProviderEvent(id(event, body), type, at(event), claim, reference, null, owner));
    }

    private static Claim claim(String type, JsonNode event) {
        return switch (type) {
            case "InvoiceCreated" -> Claim.ACTION_REQUIRED;
            case "InvoiceReceivedPayment", "InvoiceProcessing" -> Claim.PROCESSING;
            case "InvoicePaymentSettled", "InvoiceSettled" -> Claim.CAPTURED;
            case "InvoiceExpired" -> event.path("partiallyPaid").asBoolean(false) ? Claim.CAPTURED : Claim.CANCELLED;
            case "InvoiceInvalid" -> event.path("manuallyMarked").asBoolean(false) ? Claim.CANCELLED : Claim.DECLINED;
            default -> Claim.NOTHING;
        };
    }

    private static boolean isLate(JsonNode event) {
        return event.path("afterExpiration").asBoolean(false);
    }

    /** A delivery that is repeated names the first. */
    private static String id(JsonNode event, byte[] body) {
        var original = event.path("originalDeliveryId").asString("");
        var delivery = original.isEmpty() ? event.path("deliveryId").asString("") : original;
        return delivery.isEmpty() ? HexFormat.of().formatHex(code("unnamed", body)) : delivery;
    }

    private static Instant at(JsonNode event) {
        return Instant.ofEpochSecond(event.path("timestamp").asLong(0));
    }

    private static Map<String, Object> metadata(JsonNode metadata) {
        Map<String, Object> entries = new HashMap<>();
        metadata.properties()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asString("")));
        return entries;
    }

    private static boolean isMadeBy(String secret, byte[] body, String hex) {
        try {
            return MessageDigest.isEqual(HexFormat.of().parseHex(hex), code(secret, body));
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private static byte[] code(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
