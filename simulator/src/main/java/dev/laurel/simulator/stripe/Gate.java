package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.StripeError;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets in who has the account's key and speaks its version, as bearer token or as the user of Basic credentials. */
@Component
class Gate {

    private static final int LONGEST_KEY = 255;

    private final StripeProperties properties;

    Gate(StripeProperties properties) {
        this.properties = properties;
    }

    /** Why the request is not let in, or nothing. */
    @Nullable StripeError refusal(HttpServletRequest request) {
        var key = apiKey(request.getHeader("Authorization"));
        if (key == null) {
            return StripeError.unauthenticated(
                    "You did not provide an API key. You need to provide your API key in the Authorization header,"
                            + " using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        }
        if (!properties.apiKeys().contains(key)) {
            return StripeError.unauthenticated("Invalid API Key provided: " + masked(key));
        }
        var version = request.getHeader("Stripe-Version");
        if (version != null && !version.equals(StripeJson.API_VERSION)) {
            return StripeError.malformed(
                    null,
                    "Invalid Stripe API version: " + version + ". This simulator speaks " + StripeJson.API_VERSION
                            + " only, so that a changed SDK is noticed.",
                    null);
        }
        var idempotencyKey = request.getHeader("Idempotency-Key");
        if (idempotencyKey != null && idempotencyKey.length() > LONGEST_KEY) {
            return StripeError.malformed(null, "Idempotency keys are at most 255 characters long.", null);
        }
        return null;
    }

    private static @Nullable String apiKey(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        if (authorization.startsWith("Bearer ")) {
            return authorization.substring("Bearer ".length());
        }
        if (!authorization.startsWith("Basic ")) {
            return null;
        }
        try {
            var credentials = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
            return new String(credentials, StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static String masked(String key) {
        return key.length() < 12
                ? "*".repeat(key.length())
                : key.substring(0, 8) + "*".repeat(key.length() - 12) + key.substring(key.length() - 4);
    }
}
