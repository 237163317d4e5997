package dev.laurel.voice.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import dev.laurel.voice.talk.Shop;
import dev.laurel.voice.verification.PrivateAlexa;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, spoken to as Alexa speaks, by an Alexa whose authority is the test's own. */
@LaurelTest
@Import(TestedSkill.class)
@TestPropertySource(properties = "laurel.alexa.skill-id=" + AlexaTest.SKILL)
class AlexaTest {

    /** As the example requests name it. */
    static final String SKILL = "amzn1.ask.skill.{{{application_id}}}";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final PrivateAlexa alexa;
    private final Shop shop;
    private final TestedSkill.Watch watch;

    AlexaTest(@LocalServerPort int port, PrivateAlexa alexa, Shop shop, TestedSkill.Watch watch) {
        this.address = "http://localhost:" + port;
        this.alexa = alexa;
        this.shop = shop;
        this.watch = watch;
    }

    private record Answer(int status, JsonNode body) {

        String speech() {
            return body.at("/response/outputSpeech/ssml").asString("");
        }
    }

    @BeforeEach
    void anew() {
        shop.reset();
        watch.now = Instant.now();
    }

    @Test
    void aQuestionIsAnsweredInSpeechAndOnACard() throws Exception {
        var answer = speak(intent("PointsIntent", "{}"), true, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.speech())
                .isEqualTo("<speak>You have <say-as interpret-as=\"cardinal\">12340</say-as> points.</speak>");
        assertThat(answer.body().at("/response/card/type").asString()).isEqualTo("Simple");
        assertThat(answer.body().at("/response/card/content").asString()).isEqualTo("You have 12,340 points.");
        assertThat(answer.body().at("/response/shouldEndSession").asBoolean()).isTrue();
    }

    @Test
    void redeemingIsConfirmedOverTheSession() throws Exception {
        var asked = speak(intent("RedeemIntent", slot("reward", "coffee mug")), true, Map.of());
        assertThat(asked.speech()).contains("Redeem Coffee Mug for 200 points?");
        assertThat(asked.body().at("/response/shouldEndSession").asBoolean(true))
                .isFalse();
        assertThat(asked.body().at("/response/reprompt/outputSpeech/ssml").asString())
                .contains("Redeem Coffee Mug");

        var done = speak(intent("AMAZON.YesIntent", "{}"), false, attributes(asked));

        assertThat(done.speech()).contains("Coffee Mug is yours");
        assertThat(done.body().at("/response/card/content").asString()).contains("MUG-1");
        assertThat(shop.redeemedUnder).hasSize(1);
    }

    @Test
    void launchPromptsAndHelpKeepsTheSessionOpen() throws Exception {
        var launch = speak("{\"type\":\"LaunchRequest\"}", true, Map.of());
        assertThat(launch.speech()).startsWith("<speak>Welcome to Loyalty System.");
        for (var open : List.of(launch, speak(intent("AMAZON.HelpIntent", "{}"), true, Map.of()))) {
            assertThat(open.body().at("/response/shouldEndSession").asBoolean(true))
                    .isFalse();
            assertThat(open.body().at("/response/reprompt/outputSpeech/ssml").asString())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent"})
    void goodbyeEndsTheSession(String name) throws Exception {
        var answer = speak(intent(name, "{}"), false, Map.of());

        assertThat(answer.speech()).isEqualTo("<speak>Goodbye!</speak>");
        assertThat(answer.body().at("/response/shouldEndSession").asBoolean()).isTrue();
        assertThat(answer.body().at("/response/reprompt").isMissingNode()
                        || answer.body().at("/response/reprompt").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMAZON.FallbackIntent", "SomebodyElsesIntent"})
    void whatIsNotUnderstoodIsAskedAgain(String name) throws Exception {
        var answer = speak(intent(name, "{}"), true, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.speech()).contains("did not understand");
        assertThat(answer.body().at("/response/shouldEndSession").asBoolean(true))
                .isFalse();
    }

    @Test
    void theEndOfASessionIsNotAnswered() throws Exception {
        var answer = speak("{\"type\":\"SessionEndedRequest\",\"reason\":\"USER_INITIATED\"}", false, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("response").isMissingNode()
                        || answer.body().path("response").isNull())
                .isTrue();
    }

    @Test
    void whoeverIsNotLinkedGetsTheCardForItAndMayGiveACode() throws Exception {
        shop.linked = false;
        var answer = speak(intent("PointsIntent", "{}"), true, Map.of());
        assertThat(answer.body().at("/response/card/type").asString()).isEqualTo("LinkAccount");

        var linked = speak(intent("LinkIntent", slot("code", Shop.CODE)), false, attributes(answer));

        assertThat(linked.speech()).contains("Welcome, Ada!");
    }

    @Test
    void spanishIsAnsweredInSpanish() throws Exception {
        var request = intent("PointsIntent", "{}").replace("en-US", "es-US");

        assertThat(speak(request, true, Map.of()).speech()).contains("Tiene ");
    }

    @Test
    void somethingBrokenIsApologisedForInWords() throws Exception {
        shop.broken = true;

        var answer = speak(intent("PointsIntent", "{}"), true, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.speech()).startsWith("<speak>Sorry, something went wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SkillDisabled", "SkillAccountLinked", "SkillAccountUnlinked"})
    void theEndOfTheSkillOrOfItsLinkingEndsWhatACodeHasJoined(String event) throws Exception {
        assertThat(event(event).status()).isEqualTo(200);

        assertThat(shop.forgotten).containsExactly("amzn1.ask.account.A");
    }

    @Test
    void aLinkThatCannotBeEndedNowIsEndedWhenAlexaTellsItAgain() throws Exception {
        shop.answering = false;
        assertThat(event("SkillDisabled").status()).isEqualTo(503);
        shop.answering = true;
        assertThat(event("SkillDisabled").status()).isEqualTo(200);
        assertThat(shop.forgotten).hasSize(1);
    }

    @Test
    void otherEventsOfTheSkillAreTakenNoteOf() throws Exception {
        assertThat(event("SkillEnabled").status()).isEqualTo(200);
        assertThat(event("SkillPermissionChanged").status()).isEqualTo(200);
        assertThat(shop.forgotten).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AudioPlayer.PlaybackStarted",
                "CanFulfillIntentRequest",
                "Something.New",
                "AlexaSkillEvent.SomethingNew"
            })
    void requestsOfAnUnknownKindAreRefused(String type) throws Exception {
        var answer = speak("{\"type\":\"%s\"}".formatted(type), true, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("type").asString())
                .isEqualTo("https://laurel.dev/problems/alexa-request-refused");
    }

    @Test
    void aRequestThatAlexaHasNotSignedIsRefused() throws Exception {
        byte[] body = envelope(intent("PointsIntent", "{}"), true, Map.of()).getBytes(StandardCharsets.UTF_8);

        assertThat(post(body, null, PrivateAlexa.URL).status()).isEqualTo(400);
        assertThat(post(body, alexa.sign(body), null).status()).isEqualTo(400);
        assertThat(post(body, alexa.sign("other".getBytes(StandardCharsets.UTF_8)), PrivateAlexa.URL)
                        .status())
                .isEqualTo(400);
        assertThat(post(new byte[256 * 1024 + 1], "AAAA", PrivateAlexa.URL).status())
                .isEqualTo(413);
    }

    /** The requests of Amazon's own examples, at the time when they were made. */
    @Test
    void amazonsExamplesAreUnderstood() throws Exception {
        String shared = System.getenv("LAUREL_SHARED");
        assumeThat(shared).as("LAUREL_SHARED").isNotNull();
        try (var files = Files.list(Path.of(shared, "data/alexa"))) {
            var examples =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(examples).hasSize(6);
            for (Path example : examples) {
                byte[] body = Files.readAllBytes(example);
                JsonNode request = JSON.readTree(body).path("request");
                watch.now = Instant.parse(request.path("timestamp").asString());

                var answer = post(body, alexa.sign(body), PrivateAlexa.URL);

                assertThat(answer.status()).as(example.toString()).isEqualTo(200);
                switch (request.path("type").asString()) {
                    case "LaunchRequest" -> assertThat(answer.speech()).contains("Welcome");
                    // They are of other skills, whose intents are none of ours.
                    case "IntentRequest" -> assertThat(answer.speech()).contains("did not understand");
                    default -> assertThat(answer.speech()).isEmpty();
                }
            }
        }
    }

    @Test
    void theServiceIsReadyAndNothingElseOfItIsOpen() throws Exception {
        assertThat(get("/actuator/health/readiness", "")).isEqualTo(200);
        assertThat(get("/api/alexa", "")).isEqualTo(401);
        assertThat(get("/api/alexa/other", TestIssuer.shared().customer("somebody")))
                .isEqualTo(404);
    }

    private int get(String path, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Answer event(String name) throws IOException, InterruptedException {
        return speak("{\"type\":\"AlexaSkillEvent.%s\"}".formatted(name), true, Map.of());
    }

    private Answer speak(String request, boolean begins, Map<String, String> attributes)
            throws IOException, InterruptedException {
        byte[] body = envelope(request, begins, attributes).getBytes(StandardCharsets.UTF_8);
        return post(body, alexa.sign(body), PrivateAlexa.URL);
    }

    private Answer post(byte[] body, String signature, String certificates) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/alexa"))
                .header("Content-Type", "application/json;charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header("Signature-256", signature);
        }
        if (certificates != null) {
            request.header("SignatureCertChainUrl", certificates);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    private static Map<String, String> attributes(Answer answer) {
        var attributes = new HashMap<String, String>();
        answer.body()
                .path("sessionAttributes")
                .properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asString()));
        assertThat(attributes).isNotEmpty();
        return attributes;
    }

    private static String intent(String name, String slots) {
        return """
                {"type":"IntentRequest","locale":"en-US","intent":{"name":"%s","confirmationStatus":"NONE","slots":%s}}""".formatted(name, slots);
    }

    private static String slot(String name, String value) {
        return """
                {"%s":{"name":"%s","value":"%s","confirmationStatus":"NONE"}}""".formatted(name, name, value);
    }

    private String envelope(String request, boolean begins, Map<String, String> attributes) {
        var whole = JSON.createObjectNode().put("version", "1.0");
        var session = whole.putObject("session").put("new", begins).put("sessionId", "session-1");
        session.putObject("application").put("applicationId", SKILL);
        session.putObject("user").put("userId", "amzn1.ask.account.A");
        var kept = session.putObject("attributes");
        attributes.forEach(kept::put);
        var system = whole.putObject("context").putObject("System");
        system.putObject("application").put("applicationId", SKILL);
        system.putObject("user").put("userId", "amzn1.ask.account.A");
        var asked = (tools.jackson.databind.node.ObjectNode) JSON.readTree(request);
        if (!asked.has("locale")) {
            asked.put("locale", "en-US");
        }
        whole.set(
                "request",
                asked.put("requestId", "request-" + System.nanoTime()).put("timestamp", watch.now.toString()));
        return JSON.writeValueAsString(whole);
    }
}
