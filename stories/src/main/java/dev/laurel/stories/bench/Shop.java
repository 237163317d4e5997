package dev.laurel.stories.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway, or the simulator, spoken to as cheaply as the JDK can: the load shares the processors with what it
 * measures.
 */
final class Shop {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "Laurel-local-1";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String address;

    Shop(String address) {
        this.address = address;
    }

    Shopper newShopper(Awards awards) {
        return new Shopper(this, awards, newCustomer());
    }

    Entrant newEntrant(Sweepstakes sweepstakes) {
        return new Entrant(this, newCustomer(), sweepstakes);
    }

    /** Registers somebody new and gives the address. */
    String newCustomer() {
        var email = "bench-" + UUID.randomUUID() + "@example.com";
        send("POST", "/api/auth/register", Map.of(), """
                {"email":"%s","password":"%s","displayName":"Bench","birthDate":"1990-05-17","region":"US-CA","marketingConsent":false}""".formatted(email, PASSWORD));
        return email;
    }

    /** Waits until a customer can sign in and read the account. */
    void awaitOpen() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var token = Map.of("Authorization", "Bearer " + signIn("customer@laurel.local"));
                send("GET", "/api/payment/processors", token, null);
                send("GET", "/api/loyalty/account", token, null);
                return;
            } catch (RuntimeException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    /** A fresh access token. */
    String signIn(String email) {
        return send(
                        "POST",
                        "/api/auth/login",
                        Map.of(),
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD))
                .get("accessToken")
                .asString();
    }

    /** Sends a request and returns its JSON. Anything but success ends the benchmark: a refused request is no work. */
    JsonNode send(String method, String path, Map<String, String> headers, @Nullable String body) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(30_000);
            headers.forEach(connection::setRequestProperty);
            if (body != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            var status = connection.getResponseCode();
            try (var answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                var text = answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
                if (status >= 300) {
                    throw new IllegalStateException(method + " " + path + " was answered " + status + ": " + text);
                }
                return text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
