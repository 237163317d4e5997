package dev.laurel.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A sweepstakes that runs by itself, from its publishing to a proof that anybody can check, though its service is killed
 * in the middle of the seal and in the middle of the draw.
 */
@Story
class SweepstakesStory {

    private static final String SERVICE = "sweepstakes-service";
    /** Whom the seal asks who may take part, and the draw who works for us. */
    private static final String ASKED = "auth-service";

    private static final Duration OPEN_FOR = Duration.ofSeconds(40);
    /** Long enough for a start in between: whoever seals later than allowed postpones. */
    private static final Duration DRAW_AFTER = Duration.ofSeconds(45);

    /** The local profile's time from closing to sealing. */
    private static final Duration GRACE = Duration.ofSeconds(6);

    private final Laurel laurel;
    private String staff = "";

    @TempDir
    private Path folder;

    SweepstakesStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @Test
    void whatIsPublishedRunsToItsProofThoughItsServiceIsKilledInTheSealAndInTheDraw() throws Exception {
        var ada = laurel.newCustomer();
        var bob = laurel.newCustomer();
        staff = laurel.signIn("admin@laurel.local");
        var id = published();
        awaitStatus(id, "OPEN");

        enter(bob, id, "free", 2);
        ada.pay("50.00", Customer.CARD);
        ada.awaitPoints(50);
        enter(ada, id, "points", 2);
        ada.awaitPoints(30);
        redeem(ada, reward(id, 2));
        awaitWeight(ada, id, 9); // five for the purchase, two for points, two for a reward
        redeem(ada, reward(id, 20));
        ada.awaitPoints(20); // of the second reward's entries none had room: its points are back

        var ranking = killedInTheDraw(id, killedInTheSeal(id));

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(status(id, "announcedAt")).isNotBlank());
        var proof = proof(id);
        assertThat(proof.json().at("/seal/totalWeight").asLong()).isEqualTo(11);
        assertThat(drawn(proof.json())).isEqualTo(ranking);
        assertThat(isVerified(id, proof.body())).isTrue();
        var flipped = proof.body().replaceFirst("\"totalWeight\":11", "\"totalWeight\":10");
        assertThat(isVerified(id, flipped)).isFalse();
        assertThat(mine(ada, id).json().at("/items/0/receipt/treeSize").asLong())
                .isEqualTo(4);

        var winners = laurel.gateway().get("/api/sweepstakes/" + id + "/winners", Map.of());
        assertThat(winners.json().at("/items").size()).isOne();
        assertThat(winners.json().at("/items/0/name").asString()).startsWith("Entrant ");
        assertThat(claimed(ada, id) ^ claimed(bob, id)).isTrue();
    }

    /** Returns the seal's root, once there is one, after the kill between the end of admission and the seal. */
    private String killedInTheSeal(String id) {
        awaitStatus(id, "CLOSED");
        holdShortlyBefore(Instant.parse(status(id, "closesAt")).plus(GRACE));
        try {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(history(id)).contains("admission ended"));
            laurel.kill(SERVICE);
        } finally {
            laurel.release(ASKED);
        }
        laurel.restart(SERVICE);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(proof(id).status()).isEqualTo(200));
        return proof(id).json().at("/seal/merkleRoot").asString();
    }

    /** Returns what was drawn, after the kill between the draw record and everything that follows from it. */
    private List<String> killedInTheDraw(String id, String root) {
        holdShortlyBefore(Instant.parse(sweepstakes(id).json().at("/beacon/at").asString()));
        try {
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(drawn(proof(id).json()))
                            .as(status(id, "status"))
                            .isNotEmpty());
            assertThat(status(id, "status")).isEqualTo("SEALED");
            var drawn = proof(id).json();
            laurel.kill(SERVICE);
            assertThat(drawn.at("/seal/merkleRoot").asString()).isEqualTo(root);
            return drawn(drawn);
        } finally {
            laurel.release(ASKED);
            laurel.restart(SERVICE);
        }
    }

    /** Whoever is held for long is given up by the others. */
    private void holdShortlyBefore(Instant instant) {
        await().atMost(Duration.ofMinutes(2)).until(() -> Instant.now().isAfter(instant.minus(Duration.ofSeconds(1))));
        laurel.hold(ASKED);
    }

    private static List<String> drawn(JsonNode bundle) {
        return bundle.path("ranking").findValuesAsString("entryId");
    }

    private Http.Answer proof(String id) {
        return laurel.gateway().get("/api/sweepstakes/" + id + "/proof", Map.of());
    }

    private List<String> history(String id) {
        return laurel.gateway()
                .get("/api/admin/sweepstakes/" + id, Map.of("Authorization", "Bearer " + staff))
                .json()
                .path("history")
                .findValuesAsString("what");
    }

    /** A reward of so many entries, on offer for ten points. */
    private String reward(String id, int entries) {
        var draft = laurel.asStaff("/api/admin/loyalty/rewards", """
                {"name":"%1$d entries","points":10,
                 "kind":{"type":"sweepstakes-entries","sweepstakesId":"%2$s","entries":%1$d}}""".formatted(entries, id));
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        var reward = draft.json().get("id").asString();
        var active = laurel.gateway()
                .post(
                        "/api/admin/loyalty/rewards/" + reward + "/activate",
                        Map.of("Authorization", "Bearer " + staff, "If-Match", draft.header("ETag")),
                        "");
        assertThat(active.status()).as(active.body()).isEqualTo(200);
        return reward;
    }

    private static void redeem(Customer customer, String reward) {
        var redeemed = customer.post("/api/loyalty/rewards/" + reward + "/redeem", "{}");
        assertThat(redeemed.status()).as(redeemed.body()).isEqualTo(201);
    }

    private void awaitWeight(Customer customer, String id, long weight) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(mine(customer, id).json().get("weight").asLong())
                                .isEqualTo(weight));
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
                 "entries":{"pointsCost":10,"purchase":{"perAmount":{"value":"10.00","currency":"USD"}},"bonus":true},
                 "eligibility":{"minimumAge":18,"regions":["US"]}}""".formatted(now.minusSeconds(60), closes, closes.plus(DRAW_AFTER)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var id = created.json().get("id").asString();
        var published = laurel.asStaff("/api/admin/sweepstakes/" + id + "/publish", "");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        return id;
    }

    private void awaitStatus(String id, String status) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(status(id, "status")).isEqualTo(status));
    }

    private String status(String id, String field) {
        return sweepstakes(id).json().path(field).asString("");
    }

    private Http.Answer sweepstakes(String id) {
        return laurel.gateway().get("/api/sweepstakes/" + id, Map.of());
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

    /** Whether {@code ./laurel verify-draw} believes this bundle, saved as anybody would save it. */
    private boolean isVerified(String id, String bundle) throws IOException, InterruptedException {
        var chain = proof(id).json().at("/terms/chainHash").asString();
        var simulator = new Http(laurel.suite().settings().simulator());
        save("beacon.json", simulator.get("/" + chain + "/info", Map.of()));
        save("laurel-draw-keys.json", laurel.gateway().get("/.well-known/laurel-draw-keys.json", Map.of()));
        save("proof.entries.ndjson", laurel.gateway().get("/api/sweepstakes/" + id + "/proof/entries", Map.of()));
        Files.writeString(folder.resolve("proof.json"), bundle);
        var command = new ProcessBuilder(
                        Path.of("../laurel").toAbsolutePath().normalize().toString(),
                        "verify-draw",
                        "proof.json",
                        "--beacon",
                        "beacon.json")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(command.getInputStream().readAllBytes(), UTF_8);
        var exit = command.waitFor();
        assertThat(exit).as(said).isIn(0, 1);
        assertThat(said).contains(exit == 0 ? "This draw holds" : "does NOT hold");
        return exit == 0;
    }

    private void save(String name, Http.Answer answer) throws IOException {
        Files.writeString(folder.resolve(name), answer.body());
    }
}
