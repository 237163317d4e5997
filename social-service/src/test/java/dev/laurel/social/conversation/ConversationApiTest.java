package dev.laurel.social.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.customers.v1.CustomerErased;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.platform.outbox.OutboxRelay;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chat, inbox and figures over HTTP, with the real classifier and store. */
@LaurelTest
@Import(TillVoices.class)
class ConversationApiTest {

    private static final TestIssuer TOKENS = TestIssuer.shared();
    private static final String SUE = TOKENS.withRoles("sue", "support");

    private final RestTestClient http;
    private final JsonMapper json;
    private final Talks talks;
    private final OutboxItems items;
    private final OutboxRelay relay;
    private final MeterRegistry meters;
    private final String customer = UUID.randomUUID().toString();
    private final String conversation = "chat:" + customer;

    ConversationApiTest(
            @LocalServerPort int port,
            JsonMapper json,
            Talks talks,
            OutboxItems items,
            OutboxRelay relay,
            MeterRegistry meters) {
        this.http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        this.json = json;
        this.talks = talks;
        this.items = items;
        this.relay = relay;
        this.meters = meters;
    }

    @Test
    void theChatAnswersWithFiguresOfTheServices() {
        JsonNode answer = chat("k1", "how many points do I have");

        assertThat(text(answer)).startsWith("You have");
        assertThat(answer.at("/replies/0/choices/0/command").asString()).startsWith("/");
        assertThat(answer.at("/withPerson").asBoolean()).isFalse();
        assertThat(text(chat("k1", "how many points do I have"))).isEqualTo(text(answer));
        assertThat(get("/api/chat/messages", as(customer)).at("/items")).hasSize(2);
        assertThat(get("/api/chat/messages?after=k1", as(customer))
                        .at("/items/0/from")
                        .asString())
                .isEqualTo("assistant");
    }

    @Test
    void theChatSpeaksTheLanguageThatTheBrowserPrefers() {
        JsonNode answer = read(http.post()
                .uri("/api/chat/messages")
                .header(HttpHeaders.AUTHORIZATION, as(customer))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "es-MX,es;q=0.9")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"command\":\"/points\"}")
                .exchange());

        assertThat(text(answer)).contains("puntos");
    }

    @Test
    void aMessageIsTextOrCommandAndNotMuch() {
        for (String body : List.of(
                "{}", "{\"text\":\" \"}", "{\"text\":\"a\",\"command\":\"/points\"}", "{\"text\":\"a\",\"x\":1}")) {
            post("/api/chat/messages", as(customer), body).expectStatus().isBadRequest();
        }
        post("/api/chat/messages", as(customer), "{\"text\":\"" + "a".repeat(1001) + "\"}")
                .expectStatus()
                .isBadRequest();
        post("/api/chat/messages", SUE, "{\"text\":\"hello\"}").expectStatus().isForbidden();
        assertThat(talks.find(conversation)).isEmpty();
    }

    @Test
    void whoeverWantsAPersonGetsOneAndThenTheDialogueBack() {
        chat("k1", "let me talk to a human");
        assertThat(waiting()).contains(conversation);

        JsonNode taken = read(post(at("take"), SUE, "{}").expectStatus().isOk());
        assertThat(taken.at("/conversation/takenBy").asString()).isEqualTo("sue");
        assertThat(waiting()).doesNotContain(conversation);
        assertThat(chat("k2", "are you there").at("/replies")).isEmpty();
        post(at("replies"), SUE, "{\"text\":\"I am. What can I do?\"}")
                .expectStatus()
                .isCreated();
        post(at("replies"), TOKENS.withRoles("bob", "admin"), "{\"text\":\"Me, too\"}")
                .expectStatus()
                .isEqualTo(409);
        JsonNode transcript = get("/api/chat/messages", as(customer));
        assertThat(transcript.at("/withPerson").asBoolean()).isTrue();
        assertThat(transcript.findValuesAsString("from")).endsWith("staff");

        post(at("hand-back"), SUE, "{}").expectStatus().isOk();
        assertThat(text(chat("k3", "how many points do I have"))).startsWith("You have");
        assertThat(get("/api/admin/social/audit-log?limit=20", SUE).findValuesAsString("action"))
                .contains("take-conversation", "reply", "hand-back");
    }

    @Test
    void whatWasMisunderstoodBecomesAnExampleToReview() {
        chat("k1", "what is my balance of points");
        JsonNode whole = get("/api/admin/social/conversations/" + conversation, SUE);
        assertThat(whole.at("/messages/0/intent").asString()).isNotEmpty();
        assertThat(whole.at("/messages/0/confidence").asDouble()).isPositive();
        String example = at("messages/k1/example");

        post(example, SUE, "{\"intent\":\"nonsense\"}").expectStatus().isBadRequest();
        post(at("messages/k1:reply/example"), SUE, "{\"intent\":\"points\"}")
                .expectStatus()
                .isNotFound();
        post(example, SUE, "{\"intent\":\"points\"}").expectStatus().isCreated();
        post(example, SUE, "{\"intent\":\"tier\"}").expectStatus().isCreated();

        assertThat(get("/api/admin/social/examples?limit=100", SUE).at("/items").valueStream())
                .filteredOn(one -> one.at("/id").asString().startsWith(conversation))
                .singleElement()
                .satisfies(one -> assertThat(one.at("/intent").asString()).isEqualTo("tier"));
        http.delete()
                .uri("/api/admin/social/examples?id={id}", conversation + "/k1")
                .header(HttpHeaders.AUTHORIZATION, SUE)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @Test
    void theListIsReadPageByPageLatestFirst() {
        for (int i = 0; i < 3; i++) {
            chatAs("page-" + i + "-" + customer, "k", "hello");
        }

        JsonNode first = get("/api/admin/social/conversations?limit=2", SUE);
        JsonNode second = get(
                "/api/admin/social/conversations?limit=2&cursor="
                        + first.at("/nextCursor").asString(),
                SUE);

        assertThat(first.at("/items")).hasSize(2);
        assertThat(first.at("/items/0/id").asString()).isEqualTo("chat:page-2-" + customer);
        assertThat(first.at("/items/0/lastText").asString()).isNotEmpty();
        assertThat(second.at("/items/0/id").asString()).isEqualTo("chat:page-0-" + customer);
        http.get()
                .uri("/api/admin/social/conversations?cursor=x")
                .header(HttpHeaders.AUTHORIZATION, SUE)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void figuresCountTurnsVisitsAndHandovers() {
        JsonNode before = get("/api/admin/social/kpis", SUE);
        double meteredTurns = metered("turns", "intent", "points", "band", "clear");
        double meteredVisits = metered("visits");
        double meteredHandovers = metered("handovers", "first", "true");
        chat("k1", "how many points do I have");
        chat("k2", "let me talk to a human");
        JsonNode after = get("/api/admin/social/kpis", TOKENS.withRoles("mia", "marketer"));

        assertThat(after.at("/turns").asLong()).isEqualTo(before.at("/turns").asLong() + 2);
        assertThat(after.at("/visits").asLong()).isEqualTo(before.at("/visits").asLong() + 1);
        assertThat(after.at("/handovers").asLong())
                .isEqualTo(before.at("/handovers").asLong() + 1);
        assertThat(after.at("/intents/points").asLong())
                .isEqualTo(before.at("/intents/points").asLong(0) + 1);
        assertThat(after.at("/containment").asDouble()).isBetween(0.0, 1.0);
        assertThat(after.at("/latency/p95").asLong()).isPositive();
        assertThat(metered("turns", "intent", "points", "band", "clear")).isEqualTo(meteredTurns + 1);
        assertThat(metered("visits")).isEqualTo(meteredVisits + 1);
        assertThat(metered("handovers", "first", "true")).isEqualTo(meteredHandovers + 1);
        assertThat(meters.get("laurel.dialogue.latency").timer().count()).isPositive();
    }

    @Test
    void onlySupportAndAdministratorsReadWhatPeopleWrite() {
        chat("k1", "hello");
        for (String path : List.of("", "/" + conversation)) {
            for (String other : List.of(as(customer), TOKENS.withRoles("mia", "marketer"))) {
                http.get()
                        .uri("/api/admin/social/conversations" + path)
                        .header(HttpHeaders.AUTHORIZATION, other)
                        .exchange()
                        .expectStatus()
                        .isForbidden();
            }
        }
        http.get().uri("/api/chat/messages").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void whoeverIsErasedIsForgotten() {
        chat("k1", "how many points do I have");
        post(at("messages/k1/example"), SUE, "{\"intent\":\"points\"}")
                .expectStatus()
                .isCreated();
        Instant now = Instant.parse("2026-11-23T12:00:00Z");

        relay.publish("none", customer, List.of(items.of(CustomerErased.of(customer, now, now))));

        await().until(() -> talks.find(conversation).isEmpty());
        assertThat(get("/api/admin/social/examples?limit=100", SUE).toString()).doesNotContain(conversation);
    }

    private JsonNode chat(String key, String text) {
        return chatAs(customer, key, text);
    }

    private JsonNode chatAs(String who, String key, String text) {
        return read(http.post()
                .uri("/api/chat/messages")
                .header(HttpHeaders.AUTHORIZATION, as(who))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", text))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<String> waiting() {
        return get("/api/admin/social/conversations?state=waiting&limit=100", SUE)
                .findValuesAsString("id");
    }

    private String at(String what) {
        return "/api/admin/social/conversations/" + conversation + "/" + what;
    }

    private static String as(String who) {
        return TOKENS.customer(who);
    }

    private static String text(JsonNode answer) {
        return answer.at("/replies/0/text").asString();
    }

    private JsonNode get(String path, String authorization) {
        return read(http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private RestTestClient.ResponseSpec post(String path, String authorization, String body) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private JsonNode read(RestTestClient.ResponseSpec answer) {
        return json.readTree(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    /** In the chat, as the meters have it. */
    private double metered(String name, String... tags) {
        return meters.find("laurel.dialogue." + name).tag("channel", "chat").tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
