package dev.laurel.simulator.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.simulator.SimulatorTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The simulated Graph API keeps Meta's rules, so that whoever breaks them learns it here. */
class GraphTest extends SimulatorTest {

    private static final String TOKEN = "EAAB_page_laurel_local";
    private static final String SECRET_OF_APP = "facebook_secret_laurel_local";
    private static final String PSID = "900000001";
    private static final String HELLO = "{\"text\":\"hello\"}";

    @Test
    void nothingGoesWithoutTokenAndProof() {
        assertThat(error(form("/v24.0/me/messages", Map.of()))).isEqualTo("2500");
        assertThat(error(form("/v24.0/me/messages", Map.of("access_token", "guessed"))))
                .isEqualTo("190/467");
        assertThat(error(form("/v24.0/me/messages", Map.of("access_token", TOKEN))))
                .isEqualTo("100");
        assertThat(error(form("/v24.0/me/messages", Map.of("access_token", TOKEN, "appsecret_proof", "00"))))
                .isEqualTo("100");
        assertThat(post("/simulator/graph/tokens/revoke", "").statusCode()).isEqualTo(204);
        assertThat(error(send("RESPONSE", "", HELLO))).isEqualTo("190/460");
        assertThat(post("/simulator/graph/tokens/revoke?revoked=false", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void theWindowClosesADayAfterTheLastWord() {
        assertThat(error(send("RESPONSE", "", HELLO))).isEqualTo("100/2018001");
        say("{\"psid\":\"%s\",\"text\":\"hi\"}".formatted(PSID));
        assertThat(send("RESPONSE", "", HELLO).statusCode()).isEqualTo(200);

        silentFor("PT24H1M");

        assertThat(error(send("RESPONSE", "", HELLO))).isEqualTo("10/2018278");
        assertThat(error(send("MESSAGE_TAG", "CONFIRMED_EVENT_UPDATE", HELLO))).isEqualTo("100");
        assertThat(send("MESSAGE_TAG", "HUMAN_AGENT", HELLO).statusCode()).isEqualTo(200);

        silentFor("P7DT1M");
        assertThat(error(send("MESSAGE_TAG", "HUMAN_AGENT", HELLO))).isEqualTo("10/2018278");
        assertThat(read("/simulator/graph/sent?psid=" + PSID).size()).isEqualTo(2);
    }

    @Test
    void messagesHaveLimits() {
        say("{\"psid\":\"%s\",\"payload\":\"/start\"}".formatted(PSID));

        assertThat(error(send("RESPONSE", "", "{\"text\":\"" + "x".repeat(2001) + "\"}")))
                .isEqualTo("100");
        assertThat(send("RESPONSE", "", "{\"text\":\"" + "x".repeat(2000) + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(error(send("RESPONSE", "", withQuickReplies(14)))).isEqualTo("100");
        assertThat(send("RESPONSE", "", withQuickReplies(13)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSentComesBackAsAnEchoAndCanBeLookedUp() {
        say("{\"psid\":\"%s\",\"text\":\"hi\"}".formatted(PSID));
        await().until(() -> receiver.messages().size() == 1);

        send("RESPONSE", "", "{\"text\":\"hello\",\"metadata\":\"key#0\"}");

        await().until(() -> receiver.messages().size() == 2);
        var echo = json.readTree(receiver.messages().getLast().body()).at("/entry/0/messaging/0");
        assertThat(echo.at("/message/is_echo").asBoolean()).isTrue();
        assertThat(echo.at("/message/metadata").asString()).isEqualTo("key#0");
        assertThat(echo.at("/recipient/id").asString()).isEqualTo(PSID);
        var sent = json.readTree(
                graph("GET", "/v24.0/me/conversations?user_id=" + PSID).body());
        assertThat(sent.at("/data/0/messages/data/0/message").asString()).isEqualTo("hello");
    }

    @Test
    void aBatchIsOnePostThatTheSecretHasSigned() {
        var batch = IntStream.range(0, 1000)
                .mapToObj(number -> "{\"psid\":\"9000000%02d\",\"text\":\"%d\"}".formatted(number % 50, number))
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(post("/simulator/graph/batch", batch).statusCode()).isEqualTo(200);

        await().until(() -> receiver.messages().size() == 1);
        var posted = receiver.messages().getFirst();
        assertThat(json.readTree(posted.body()).get("entry").size()).isEqualTo(1000);
        assertThat(posted.signature())
                .isEqualTo(AppSecret.signature(SECRET_OF_APP, posted.body().getBytes(UTF_8)));
        assertThat(post("/simulator/graph/batch", "[]").statusCode()).isEqualTo(400);
    }

    @Test
    void postsAreMadeEditedAndWithdrawn() {
        var id = json.readTree(form("/v24.0/me/feed", signed(Map.of("message", "A. won")))
                        .body())
                .get("id")
                .asString();
        assertThat(error(form("/v24.0/me/feed", signed(Map.of("message", "A. won")))))
                .isEqualTo("506/1455006");
        assertThat(form("/v24.0/" + id, signed(Map.of("message", "B. won"))).statusCode())
                .isEqualTo(200);
        assertThat(graph("GET", "/v24.0/me/feed?fields=message").body()).contains("B. won");

        assertThat(graph("DELETE", "/v24.0/" + id).body()).contains("true");

        assertThat(error(graph("GET", "/v24.0/" + id))).isEqualTo("100/33");
        assertThat(read("/simulator/graph/feed").get(0).get("deleted").asBoolean())
                .isTrue();
    }

    @Test
    void aMenuNeedsTheButtonToBeginWith() {
        var menu = """
                [{"locale":"default","call_to_actions":[{"type":"postback","title":"Help","payload":"/help"}]}]""";
        assertThat(error(form("/v24.0/me/messenger_profile", signed(Map.of("persistent_menu", menu)))))
                .isEqualTo("100/2018145");
        assertThat(form(
                                "/v24.0/me/messenger_profile",
                                signed(Map.of("persistent_menu", menu, "get_started", "{\"payload\":\"/start\"}")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(graph("GET", "/v24.0/me/messenger_profile?fields=get_started")
                        .body())
                .contains("/start");
    }

    @Test
    void anOutageThatPassesSaysSo() {
        say("{\"psid\":\"%s\",\"text\":\"hi\"}".formatted(PSID));
        post("/simulator/faults", """
                {"provider":"graph","on":{"operation":"messages.send"},"times":1,"do":{"kind":"status","code":500}}""");

        var answer = send("RESPONSE", "", HELLO);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(json.readTree(answer.body()).at("/error/is_transient").asBoolean())
                .isTrue();
        assertThat(read("/simulator/graph/sent").size()).isZero();
    }

    private void say(String spoken) {
        assertThat(post("/simulator/graph/messages", spoken).statusCode()).isEqualTo(200);
    }

    private void silentFor(String duration) {
        assertThat(post("/simulator/graph/people/" + PSID + "/silent?since=" + duration, "")
                        .statusCode())
                .isEqualTo(200);
        var heard = Instant.parse(
                read("/simulator/graph/people/" + PSID).get("heardAt").asString());
        assertThat(heard).isBefore(Instant.now().minus(23, ChronoUnit.HOURS));
    }

    private HttpResponse<String> send(String type, String tag, String message) {
        return form(
                "/v24.0/me/messages",
                signed(Map.of(
                        "recipient",
                        "{\"id\":\"" + PSID + "\"}",
                        "messaging_type",
                        type,
                        "tag",
                        tag,
                        "message",
                        message)));
    }

    private static String withQuickReplies(int number) {
        return IntStream.range(0, number)
                .mapToObj(reply ->
                        "{\"content_type\":\"text\",\"title\":\"Choice %d\",\"payload\":\"/help\"}".formatted(reply))
                .collect(Collectors.joining(",", "{\"text\":\"Which?\",\"quick_replies\":[", "]}"));
    }

    private static Map<String, String> signed(Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        all.put("access_token", TOKEN);
        all.put("appsecret_proof", AppSecret.proof(SECRET_OF_APP, TOKEN));
        return all;
    }

    private HttpResponse<String> form(String path, Map<String, String> parameters) {
        var body = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** With the token as restfb sends it when it is told to use the header. */
    private HttpResponse<String> graph(String method, String path) {
        var address = url() + path + (path.contains("?") ? "&" : "?") + "appsecret_proof="
                + AppSecret.proof(SECRET_OF_APP, TOKEN);
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private String error(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        var error = json.readTree(answer.body()).get("error");
        return error.get("code").asInt()
                + (error.has("error_subcode") ? "/" + error.get("error_subcode").asInt() : "");
    }
}
