package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody who is signed in, and signs in again before the access token ends, which lives five minutes. */
final class Customer {

    static final String CARD = "pm_card_visa";

    static final Duration SIGNED_IN_FOR = Duration.ofMinutes(2);

    private final Laurel laurel;
    private final Http gateway;
    private final String email;
    private String token;
    private Instant signedInAt;

    Customer(Laurel laurel, String email) {
        this.laurel = laurel;
        this.gateway = laurel.gateway();
        this.email = email;
        this.token = laurel.signIn(email);
        this.signedInAt = Instant.now();
    }

    String email() {
        return email;
    }

    synchronized String token() {
        if (signedInAt.plus(SIGNED_IN_FOR).isBefore(Instant.now())) {
            token = laurel.signIn(email);
            signedInAt = Instant.now();
        }
        return token;
    }

    /** Pays by card with a new idempotency key and returns the answer's body. */
    JsonNode pay(String amount, String card) {
        var answer = pay(amount, card, UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    Http.Answer pay(String amount, String card, String idempotencyKey) {
        return gateway.post(
                "/api/payment/process",
                Map.of("Authorization", "Bearer " + token(), "Idempotency-Key", idempotencyKey),
                """
                {"amount":{"value":"%s","currency":"USD"},"processor":"stripe","paymentToken":"%s","description":"A story"}""".formatted(amount, card));
    }

    JsonNode account() {
        return read("/api/loyalty/account").json();
    }

    JsonNode transaction(String id) {
        return read("/api/payment/transactions/" + id).json();
    }

    /** The whole ledger, newest first, however many pages it has. */
    List<JsonNode> ledger() {
        List<JsonNode> entries = new ArrayList<>();
        var cursor = "";
        do {
            var page = read("/api/loyalty/ledger?limit=100" + cursor).json();
            page.get("items").forEach(entries::add);
            var next = page.path("nextCursor");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return entries;
    }

    /** The payments that earned this customer points, one for each award. */
    List<String> awardedPayments() {
        return ledger().stream()
                .map(entry -> entry.get("reference").get("id").asString())
                .toList();
    }

    Http.Answer read(String path) {
        var answer = gateway.get(path, Map.of("Authorization", "Bearer " + token()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    Http.Answer tryToRead(String path) {
        return gateway.get(path, Map.of("Authorization", "Bearer " + token()));
    }

    /** Posts with a new idempotency key, whatever the answer. */
    Http.Answer post(String path, String body) {
        return post(path, body, Map.of());
    }

    Http.Answer post(String path, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token());
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        return gateway.post(path, all, body);
    }

    void awaitPoints(long available) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(account().get("available").asLong()).isEqualTo(available));
    }

    void awaitStatus(String paymentId, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(transaction(paymentId).get("status").asString())
                                .as(() -> transaction(paymentId).toPrettyString())
                                .isEqualTo(status));
    }
}
