package dev.laurel.stories.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** One client of the load, signed in; used by one thread at a time. */
final class Shopper {

    private static final String PURCHASE = """
            {"amount":{"value":"10.00","currency":"USD"},"processor":"stripe","paymentToken":"pm_card_visa","description":"Bench"}""";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Shop shop;
    private final Awards awards;
    private final String email;
    private Map<String, String> token = Map.of();
    /** When each payment was asked for, in milliseconds since the epoch. */
    private final Map<String, Long> askedAt = new HashMap<>();

    Shopper(Shop shop, Awards awards, String email) {
        this.shop = shop;
        this.awards = awards;
        this.email = email;
        signIn();
    }

    /** To be called between measurements: a token lasts for five minutes. */
    void signIn() {
        token = Map.of("Authorization", "Bearer " + shop.signIn(email));
    }

    /** Buys something, and waits until the points are there. */
    void pay() {
        Map<String, String> headers = new HashMap<>(token);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        var asked = System.currentTimeMillis();
        var payment = shop.send("POST", "/api/payment/process", headers, PURCHASE);
        if (!payment.get("status").asString().equals("SUCCEEDED")) {
            throw new IllegalStateException("The payment was not settled: " + payment);
        }
        var id = payment.get("id").asString();
        askedAt.put(id, asked);
        awards.await(id);
    }

    void readAccount() {
        shop.send("GET", "/api/loyalty/account", token, null);
    }

    /** Waits until every payment has its award; then forgets them, so that the next measurement starts afresh. */
    List<Settlement> awaitAllAwarded() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var settlements = settlements();
        while (settlements.size() < askedAt.size()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%d payments, but %d awards".formatted(askedAt.size(), settlements.size()));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            settlements = settlements();
        }
        askedAt.clear();
        return settlements;
    }

    /** The awards of the payments asked for since the last measurement, with the time each took. */
    private List<Settlement> settlements() {
        List<Settlement> found = new ArrayList<>();
        var cursor = "";
        while (found.size() < askedAt.size()) {
            var page = ledger("?limit=100" + cursor);
            for (var entry : page.get("items")) {
                var asked = askedAt.get(entry.get("reference").get("id").asString());
                if (asked != null) {
                    var at = Instant.parse(entry.get("at").asString()).toEpochMilli();
                    found.add(new Settlement(asked, at));
                }
            }
            var next = page.path("nextCursor");
            if (!next.isString()) {
                break;
            }
            cursor = "&cursor=" + next.asString();
        }
        return found;
    }

    private JsonNode ledger(String query) {
        return shop.send("GET", "/api/loyalty/ledger" + query, token, null);
    }

    /** One purchase: asked for by the client, entered in the journal; milliseconds since the epoch. */
    record Settlement(long askedAt, long enteredAt) {

        long millis() {
            return enteredAt - askedAt;
        }
    }
}
