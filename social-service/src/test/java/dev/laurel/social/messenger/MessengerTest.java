package dev.laurel.social.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.social.graph.StubGraph;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** From Meta's post to the answer that Meta is given, with the whole service in between. */
@LaurelTest
class MessengerTest {

    private static final StubGraph GRAPH = new StubGraph(Clock.systemUTC());
    private static final String SECRET = "current-secret";
    private static final String FORMER = "former-secret";
    private static final String WEBHOOK = "/api/facebook/webhook";
    private static final String DELETION = "/api/facebook/data-deletion";

    private static final Map<String, String> ANSWERS =
            Map.of("/help", "I can tell you", "/thanks", "You’re welcome", "/greeting", "Hello!");
    /** What is pressed one after the other: hardly any two could be exchanged unnoticed. */
    private static final List<String> ORDER = IntStream.range(0, 20)
            .mapToObj(number -> List.of("/help", "/thanks", "/greeting").get(Integer.bitCount(number) % 3))
            .toList();

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final int port;

    MessengerTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void meta(DynamicPropertyRegistry registry) {
        registry.add("laurel.facebook.address", GRAPH::address);
        registry.add("laurel.facebook.page-id", () -> "100");
        registry.add("laurel.facebook.page-token", () -> "a-page-token");
        registry.add("laurel.facebook.app-secrets", () -> SECRET + "," + FORMER);
        registry.add("laurel.facebook.verify-token", () -> "the word");
    }

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void theHandshakeEchoesTheChallengeToWhoKnowsTheWord() {
        var path = WEBHOOK + "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";

        var answer = send(request(path + "the%20word"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1158201444");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(send(request(path + "guessed")).statusCode()).isEqualTo(403);
        assertThat(send(request(path)).statusCode()).isEqualTo(403);
        assertThat(send(request(WEBHOOK)).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyWhatASecretOfOursSignedIsBelieved() {
        var psid = person();
        var body = body(List.of(help(psid, "m-" + psid, 1)));

        assertThat(post(body, "sha256=" + hex(hmac("guessed", body))).statusCode())
                .isEqualTo(400);
        assertThat(post(body.replace("/help", "/tier"), signed(body)).statusCode())
                .isEqualTo(400);
        assertThat(send(posting(WEBHOOK, body)).statusCode()).isEqualTo(400);
        assertThat(post("x".repeat(2_000_000), "sha256=00").statusCode()).isEqualTo(413);
        assertThat(post(body, "sha256=" + hex(hmac(FORMER, body))).statusCode()).isEqualTo(200);

        await().until(() -> answers(psid).size() == 1);
    }

    @Test
    void aMessageIsAnsweredOnceAndAtFirstByWordThatABotDoes() {
        var psid = person();
        var first = body(List.of(help(psid, "m1-" + psid, 59_000)));

        post(first);
        post(first);
        await().until(() -> answers(psid).size() == 1);
        post(body(List.of(help(psid, "m2-" + psid, 59_001))));
        post(first);
        await().until(() -> answers(psid).size() == 2);

        assertThat(answers(psid).getFirst().text()).contains("a bot");
        assertThat(answers(psid).getLast().text()).doesNotContain("a bot");
        assertThat(answers(psid).getLast().parameters().get("message")).contains("quick_replies", "/points");
        assertThat(GRAPH.others())
                .anyMatch(call -> Objects.equals(call.parameters().get("sender_action"), "typing_on"));
    }

    @Test
    void aBatchOfAThousandLosesNoneAndKeepsEachPersonsOrder() {
        var people = IntStream.range(0, 50).mapToObj(number -> person()).toList();
        List<String> events = new ArrayList<>(IntStream.range(0, 1000)
                .mapToObj(number -> press(
                        ORDER.get(number / 50),
                        people.get(number % 50),
                        "b-" + number + "-" + people.getFirst(),
                        number))
                .toList());
        Collections.shuffle(events, new Random(7));

        assertThat(post(body(events)).statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(people).allMatch(psid -> answers(psid).size() == 20));
        assertThat(people)
                .allSatisfy(psid -> assertThat(IntStream.range(0, 20))
                        .allSatisfy(number ->
                                assertThat(answers(psid).get(number).text()).contains(ANSWERS.get(ORDER.get(number)))));
    }

    @Test
    void whoRemovesTheAppIsForgotten() {
        var psid = person();
        post(body(List.of(help(psid, "m-" + psid, 1))));
        await().until(() -> answers(psid).size() == 1);
        var request = signedRequest(SECRET, psid);

        assertThat(send(form(signedRequest("guessed", psid))).statusCode()).isEqualTo(400);
        assertThat(send(form("")).statusCode()).isEqualTo(400);
        var answer = json.readTree(send(form(request)).body());
        var again = json.readTree(send(form(request)).body());

        assertThat(again).isEqualTo(answer);
        var code = answer.get("confirmation_code").asString();
        assertThat(answer.get("url").asString()).endsWith(DELETION + "/" + code);
        assertThat(send(request(DELETION + "/" + code)).statusCode()).isEqualTo(200);
        assertThat(send(request(DELETION + "/unknown")).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasSetAsideIsForStaff() {
        var path = "/api/admin/social/messenger/dead-letters";
        var psid = person();
        GRAPH.answerNext(StubGraph.Answer.error(551, 1545041));
        post(body(List.of(help(psid, "m-" + psid, 1))));
        await().until(() -> answers(psid).size() == 1);

        assertThat(send(request(path)).statusCode()).isEqualTo(401);
        assertThat(send(as(TestIssuer.shared().customer("somebody"), request(path)))
                        .statusCode())
                .isEqualTo(403);
        var support = TestIssuer.shared().withRoles("supporter", "support");
        await().until(() -> send(as(support, request(path))).body().contains("reply:m-" + psid));
        assertThat(send(as(support, posting(path + "/outbox/reply:m-" + psid + "/replay", "")))
                        .statusCode())
                .isEqualTo(202);
        await().until(() -> answers(psid).size() == 2);
        assertThat(send(as(support, posting(path + "/outbox/unknown/replay", "")))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String person() {
        return String.valueOf(
                1_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 8_999_999_999L));
    }

    private static List<StubGraph.Call> answers(String psid) {
        return GRAPH.messages().stream()
                .filter(call -> Objects.requireNonNull(call.parameters().get("recipient"))
                        .contains("\"" + psid + "\""))
                .toList();
    }

    private static String help(String psid, String mid, int number) {
        return press("/help", psid, mid, number);
    }

    private static String press(String command, String psid, String mid, int number) {
        return """
            {"id":"100","time":1,"messaging":[{"sender":{"id":"%s"},"recipient":{"id":"100"},"timestamp":%d,
             "postback":{"mid":"%s","title":"A button","payload":"%s"}}]}\
            """.formatted(psid, Instant.now().toEpochMilli() - 60_000 + number, mid, command);
    }

    private static String body(List<String> entries) {
        return "{\"object\":\"page\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    private HttpResponse<String> post(String body) {
        var answer = post(body, signed(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> post(String body, String signature) {
        return send(posting(WEBHOOK, body).header("X-Hub-Signature-256", signature));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder posting(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder form(String signedRequest) {
        return request(DELETION)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("signed_request=" + signedRequest));
    }

    private static HttpRequest.Builder as(String authorization, HttpRequest.Builder request) {
        return request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String signed(String body) {
        return "sha256=" + hex(hmac(SECRET, body));
    }

    private static String signedRequest(String secret, String userId) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var payload = encoder.encodeToString("{\"algorithm\":\"HMAC-SHA256\",\"user_id\":\"%s\"}"
                .formatted(userId)
                .getBytes(UTF_8));
        return encoder.encodeToString(hmac(secret, payload)) + "." + payload;
    }

    private static String hex(byte[] code) {
        return HexFormat.of().formatHex(code);
    }

    private static byte[] hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
