package dev.laurel.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.draw.BeaconInfo;
import dev.laurel.draw.EntryLine;
import dev.laurel.draw.PublicKeys;
import dev.laurel.draw.Report;
import dev.laurel.draw.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sweepstakes that runs by itself, from its publishing to a proof that anybody can check. */
@Story
class SweepstakesStory {

    private static final Duration OPEN_FOR = Duration.ofSeconds(45);
    private static final Duration DRAW_AFTER = Duration.ofSeconds(25);

    private final Laurel laurel;

    SweepstakesStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @Test
    void whatIsPublishedOpensClosesSealsDrawsAndProvesItself() {
        var id = published();
        var ada = laurel.newCustomer();
        var bob = laurel.newCustomer();
        awaitStatus(id, "OPEN");

        enter(bob, id, "free", 2);
        ada.pay("50.00", Customer.CARD);
        ada.awaitPoints(50);
        enter(ada, id, "points", 2);
        ada.awaitPoints(30);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(mine(ada, id).json().get("weight").asLong())
                                .isEqualTo(7)); // five for the purchase, two for points

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(status(id, "announcedAt")).isNotBlank());
        var proof = laurel.gateway().get("/api/sweepstakes/" + id + "/proof", Map.of());
        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.json().at("/seal/totalWeight").asLong()).isEqualTo(9);
        assertThat(verified(id, proof.body()).holds()).isTrue();
        var flipped = proof.body().replaceFirst("\"totalWeight\":9", "\"totalWeight\":8");
        assertThat(verified(id, flipped).holds()).isFalse();
        assertThat(mine(ada, id).json().at("/items/0/receipt/treeSize").asLong())
                .isEqualTo(3);

        var winners = laurel.gateway().get("/api/sweepstakes/" + id + "/winners", Map.of());
        assertThat(winners.json().at("/items").size()).isOne();
        assertThat(winners.json().at("/items/0/name").asString()).startsWith("Entrant ");
        assertThat(claimed(ada, id) ^ claimed(bob, id)).isTrue();
    }

    private String published() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var closes = now.plus(OPEN_FOR);
        var created = laurel.asStaff(
                "/api/admin/sweepstakes", """
                {"title":"A story","description":"Told once.","rules":"No purchase necessary. Void where prohibited.",
                 "timeZone":"America/New_York","opensAt":"%s","closesAt":"%s","drawAt":"%s",
                 "prizes":[{"name":"A book","retailValue":{"value":"25.00","currency":"USD"},"quantity":1}],
                 "alternates":1,"weightCap":25,
                 "entries":{"pointsCost":10,"purchase":{"perAmount":{"value":"10.00","currency":"USD"}},"bonus":false},
                 "eligibility":{"minimumAge":18,"regions":["US"]}}""".formatted(now.minusSeconds(60), closes, closes.plus(DRAW_AFTER)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var id = created.json().get("id").asString();
        var published = laurel.asStaff("/api/admin/sweepstakes/" + id + "/publish", "");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        return id;
    }

    private void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status(id, "status")).isEqualTo(status));
    }

    private String status(String id, String field) {
        return laurel.gateway()
                .get("/api/sweepstakes/" + id, Map.of())
                .json()
                .path(field)
                .asString("");
    }

    private void enter(Customer customer, String id, String method, int quantity) {
        var entered = laurel.gateway()
                .post(
                        "/api/sweepstakes/" + id + "/entries",
                        Map.of(
                                "Authorization",
                                "Bearer " + customer.token(),
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        "{\"method\":\"%s\",\"quantity\":%d}".formatted(method, quantity));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        assertThat(entered.json().get("weight").asInt()).isEqualTo(quantity);
    }

    private static Http.Answer mine(Customer customer, String id) {
        return customer.read("/api/sweepstakes/" + id + "/entries/mine");
    }

    /** Whether the customer had something to claim. */
    private boolean claimed(Customer customer, String id) {
        var answer = laurel.gateway()
                .post(
                        "/api/sweepstakes/" + id + "/claim",
                        Map.of("Authorization", "Bearer " + customer.token()),
                        "{\"publishName\":true}");
        assertThat(answer.status()).as(answer.body()).isIn(200, 409);
        return answer.status() == 200;
    }

    private Report verified(String id, String bundle) {
        var chain = laurel.gateway()
                .get("/api/sweepstakes/" + id + "/proof", Map.of())
                .json()
                .at("/terms/chainHash")
                .asString();
        var info = new Http(laurel.suite().settings().simulator()).get("/" + chain + "/info", Map.of());
        var lines = laurel.gateway().get("/api/sweepstakes/" + id + "/proof/entries", Map.of());
        return new Verifier(BeaconInfo.parse(info.body().getBytes(UTF_8)), PublicKeys.none())
                .verify(
                        bundle.getBytes(UTF_8),
                        entries -> lines.body().lines().map(EntryLine::parse).forEach(entries));
    }
}
