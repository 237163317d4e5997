package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** What every answer must carry, written down a second time on purpose. */
final class SecurityHeaders {

    private static final Map<String, String> EXACTLY = Map.ofEntries(
            Map.entry("Cache-Control", "no-store"),
            Map.entry(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
            Map.entry("Origin-Agent-Cluster", "?1"),
            Map.entry("Referrer-Policy", "no-referrer"),
            Map.entry("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("X-DNS-Prefetch-Control", "off"),
            Map.entry("X-Download-Options", "noopen"),
            Map.entry("X-Frame-Options", "DENY"),
            Map.entry("X-Permitted-Cross-Domain-Policies", "none"),
            Map.entry("X-XSS-Protection", "0"),
            Map.entry("Pragma", "no-cache"),
            Map.entry("Expires", "0"));

    private SecurityHeaders() {}

    static void areOn(Wire.Answer answer) {
        areOn(answer, EXACTLY);
    }

    /** The portal's page, whose nonce the policy names. */
    static void areOnPageWith(String nonce, Wire.Answer answer) {
        var ofPages = new HashMap<>(EXACTLY);
        ofPages.put(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " img-src 'self' data:; object-src 'none'; script-src 'self' 'nonce-" + nonce
                        + "'; script-src-attr 'none'; style-src 'self' 'nonce-" + nonce
                        + "'; upgrade-insecure-requests");
        areOn(answer, ofPages);
    }

    /** What never changes may be kept, and carries all else that an answer carries. */
    static void areOnAsset(Wire.Answer answer) {
        var ofAssets = new HashMap<>(EXACTLY);
        ofAssets.put("Cache-Control", "public, max-age=31536000, immutable");
        ofAssets.remove("Pragma");
        ofAssets.remove("Expires");
        areOn(answer, ofAssets);
        assertThat(answer.all("Pragma")).isEmpty();
        assertThat(answer.all("Expires")).isEmpty();
    }

    /** A page may load its own parts, from here alone and never inline. */
    static void areOnPage(Wire.Answer answer) {
        var ofPages = new HashMap<>(EXACTLY);
        ofPages.put(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " img-src 'self' data:; object-src 'none'; script-src 'self'; script-src-attr 'none';"
                        + " style-src 'self'; upgrade-insecure-requests");
        areOn(answer, ofPages);
    }

    private static void areOn(Wire.Answer answer, Map<String, String> exactly) {
        exactly.forEach((name, value) -> assertThat(answer.all(name)).as(name).containsExactly(value));
        assertThat(answer.all("X-Laurel-Page")).isEmpty();
        assertThat(answer.header("Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.header("X-Correlation-Id")).matches("[0-9a-f]{32}");
        assertThat(answer.all("Server")).isEmpty();
        assertThat(answer.all("X-Powered-By")).isEmpty();
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }

    static void areOnProblem(Wire.Answer answer, int status, String slug) {
        areOn(answer);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"https://laurel.dev/problems/" + slug + "\"")
                .contains("\"status\":" + status)
                .contains("\"correlationId\":\"" + answer.header("X-Correlation-Id") + "\"");
    }
}
