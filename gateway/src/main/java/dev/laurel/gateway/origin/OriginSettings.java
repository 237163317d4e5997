package dev.laurel.gateway.origin;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Pages of which origins may call the API. The gateway's own pages are of its own origin and need no entry.
 *
 * @param own the gateway's own, which it cannot tell by itself behind a proxy that ends TLS
 * @param origins exactly, as {@code https://shop.example}; none by default
 * @param preflightFor how long a browser may remember the answer to a preflight
 */
@ConfigurationProperties("laurel.gateway.cors")
record OriginSettings(
        @DefaultValue("") String own,
        @DefaultValue List<String> origins,
        @DefaultValue("1h") Duration preflightFor) {

    private static final List<HttpMethod> METHODS = List.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final List<String> ASKED =
            List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "Last-Event-ID", "X-CSRF-TOKEN");
    private static final List<String> TOLD = List.of(
            "ETag",
            "Idempotency-Replayed",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "WWW-Authenticate",
            "X-Correlation-Id");

    OriginSettings {
        if (origins.contains("*")) {
            throw new IllegalArgumentException("laurel.gateway.cors.origins: name the origins, * would be everybody");
        }
    }

    CorsConfiguration asCors() {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(METHODS.stream().map(HttpMethod::name).toList());
        cors.setAllowedHeaders(ASKED);
        cors.setExposedHeaders(TOLD);
        cors.setMaxAge(preflightFor);
        // Bearer tokens need no credentials mode, and the session cookie is for the gateway's own origin.
        cors.setAllowCredentials(false);
        return cors;
    }
}
