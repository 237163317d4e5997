package dev.laurel.sweepstakes.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.sweepstakes.automation.TestWorld.Faults;
import dev.laurel.sweepstakes.automation.TestWorld.MovableClock;
import dev.laurel.sweepstakes.lifecycle.Person;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What services that speak with members ask and do in their names. */
@LaurelTest
@Import(TestWorld.class)
@TestPropertySource(
        properties = {
            "laurel.sweepstakes.automation.interval=1h",
            "laurel.sweepstakes.entries.sweep-interval=1h",
        })
class ByServiceTest {

    private static final String SERVICE = TestIssuer.shared().service("social-service");

    private final RestTestClient http;
    private final Api api;
    private final MovableClock clock;
    private final Neighbours neighbours;
    private final SweepstakesRegister register;
    private final Advance advance;
    private final JsonMapper json;
    private final String member = UUID.randomUUID().toString();

    ByServiceTest(
            @LocalServerPort int port,
            MovableClock clock,
            Neighbours neighbours,
            Faults faults,
            SweepstakesRegister register,
            Advance advance,
            JsonMapper json) {
        this.http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        this.api = new Api(port);
        this.clock = clock;
        this.neighbours = neighbours;
        this.register = register;
        this.advance = advance;
        this.json = json;
        faults.stop();
    }

    @Test
    void aServiceEntersForAMemberSeesItAndIsToldOfTheProof() {
        var id = open();

        assertThat(enter(member, id, "k", "free", 1, 201).at("/weight").asInt()).isEqualTo(1);
        assertThat(enter(member, id, "k", "free", 1, 201).at("/weight").asInt()).isEqualTo(1);
        assertThat(enter(member, id, "k2", "points", 2, 201).at("/weight").asInt())
                .isEqualTo(2);
        assertThat(enter(member, id, "k3", "points", 3, 409).at("/type").asString())
                .endsWith("/limit-reached");
        neighbours.people.put("clerk-" + member, new Person(LocalDate.now(clock).minusYears(30), "US-CA", true));
        assertThat(enter("clerk-" + member, id, "k", "free", 1, 403)
                        .at("/reason")
                        .asString())
                .isEqualTo("STAFF");
        assertThat(get("/internal/members/" + member + "/entries", 200).toString())
                .isEqualTo(
                        "[{\"sweepstakesId\":\"%s\",\"title\":\"Summer in Lisbon\",\"status\":\"OPEN\",\"weight\":3}]"
                                .formatted(id));
        assertThat(get("/internal/members/nobody-" + member + "/entries", 200)).isEmpty();

        get("/internal/sweepstakes/" + id + "/proof", 404);
        clock.to(register.find(id).orElseThrow().plan().closesAt().plusSeconds(61));
        advance.advance(id);
        get("/internal/sweepstakes/" + id + "/proof", 404);
        clock.to(register.find(id).orElseThrow().roundTime());
        advance.advance(id);
        var proof = get("/internal/sweepstakes/" + id + "/proof", 200);
        assertThat(proof.at("/entries").asInt()).isEqualTo(2);
        assertThat(proof.at("/recomputed").asBoolean()).isTrue();
        assertThat(proof.at("/merkleRoot").asString())
                .isEqualTo(api.publicly("/api/sweepstakes/" + id).text("/merkleRoot"));
    }

    @Test
    void onlyServicesAsk() {
        for (String path : new String[] {"/internal/members/x/entries", "/internal/sweepstakes/x/proof"}) {
            http.get()
                    .uri(path)
                    .header("Authorization", TestIssuer.shared().customer("x"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    private String open() {
        var opens = clock.instant().plusSeconds(60);
        var id = api.asStaff("POST", "", null, Api.plan(opens, 5, opens.plusSeconds(3900)))
                .text("/id");
        api.asStaff("POST", "/" + id + "/publish", null, "");
        clock.to(opens);
        advance.advance(id);
        return id;
    }

    private JsonNode enter(String who, String id, String key, String method, int quantity, int status) {
        return read(http.post()
                .uri("/internal/members/{who}/sweepstakes/{id}/entries", who, id)
                .header("Authorization", SERVICE)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"method\":\"%s\",\"quantity\":%d}".formatted(method, quantity))
                .exchange()
                .expectStatus()
                .isEqualTo(status));
    }

    private JsonNode get(String path, int status) {
        return read(http.get()
                .uri(path)
                .header("Authorization", SERVICE)
                .exchange()
                .expectStatus()
                .isEqualTo(status));
    }

    private JsonNode read(RestTestClient.ResponseSpec answer) {
        return json.readTree(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
