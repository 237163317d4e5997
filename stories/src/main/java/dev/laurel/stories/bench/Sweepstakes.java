package dev.laurel.stories.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Sweepstakes that are open for as long as anybody measures. There are several, so that the few people of a benchmark
 * are as many participants, each with some entries, as a real one has.
 */
final class Sweepstakes {

    private static final String ENTRY = "{\"method\":\"free\",\"quantity\":1}";
    private static final Duration OPEN_FOR = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Shop shop;
    private final List<String> ids;

    private Sweepstakes(Shop shop, List<String> ids) {
        this.shop = shop;
        this.ids = ids;
    }

    /** Publishes so many and waits until all are open. */
    static Sweepstakes open(Shop shop, int count) {
        Map<String, String> staff = Map.of("Authorization", "Bearer " + shop.signIn("admin@laurel.local"));
        var ids = IntStream.range(0, count)
                .mapToObj(number -> published(shop, staff))
                .toList();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ids.stream().allMatch(id -> isOpen(shop, id))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The sweepstakes did not open");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return new Sweepstakes(shop, ids);
    }

    private static String published(Shop shop, Map<String, String> staff) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var closes = now.plus(OPEN_FOR);
        var id = shop.send("POST", "/api/admin/sweepstakes", staff, """
                        {"title":"Bench","description":"Measured.","rules":"No purchase necessary. Void where prohibited.",
                         "timeZone":"America/New_York","opensAt":"%s","closesAt":"%s","drawAt":"%s",
                         "prizes":[{"name":"A book","retailValue":{"value":"25.00","currency":"USD"},"quantity":1}],
                         "alternates":1,"weightCap":10000,"entries":{"bonus":false},
                         "eligibility":{"minimumAge":18,"regions":["US"]}}""".formatted(
                                now.minusSeconds(60), closes, closes.plus(OPEN_FOR)))
                .get("id")
                .asString();
        shop.send("POST", "/api/admin/sweepstakes/" + id + "/publish", staff, "");
        return id;
    }

    private static boolean isOpen(Shop shop, String id) {
        return shop.send("GET", "/api/sweepstakes/" + id, Map.of(), null)
                .get("status")
                .asString()
                .equals("OPEN");
    }

    /** One free entry in one of them; anything but its being granted ends the benchmark. */
    void enter(int number, Map<String, String> token) {
        Map<String, String> headers = new HashMap<>(token);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        shop.send("POST", "/api/sweepstakes/" + ids.get(number % ids.size()) + "/entries", headers, ENTRY);
    }

    /** How much this customer's entries weigh in all of them. */
    long weightOf(Map<String, String> token) {
        return ids.stream()
                .mapToLong(id -> shop.send("GET", "/api/sweepstakes/" + id + "/entries/mine", token, null)
                        .get("weight")
                        .asLong())
                .sum();
    }
}
