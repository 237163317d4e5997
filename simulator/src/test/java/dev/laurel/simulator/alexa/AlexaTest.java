package dev.laurel.simulator.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A skill that looks closely at what it is sent. */
class AlexaTest {

    private record Posted(String body, String signature, String certificates) {

        JsonNode json() {
            return JsonMapper.builder().build().readTree(body);
        }
    }

    private final List<Posted> posted = new ArrayList<>();
    private final HttpServer skill;
    private final Alexa alexa;
    private String answer = """
            {"version":"1.0","sessionAttributes":{"conversation":"kept"},
             "response":{"outputSpeech":{"type":"SSML","ssml":"<speak>Tom &amp; <say-as interpret-as=\\"cardinal\\">1234</say-as></speak>"},
                         "card":{"type":"Simple","title":"Points","content":"1,234"},"shouldEndSession":false}}""";

    AlexaTest() throws IOException {
        skill = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        skill.createContext("/", this::take);
        skill.start();
        alexa = new Alexa(
                new AlexaProperties(
                        "amzn1.ask.skill.test",
                        URI.create("http://localhost:" + skill.getAddress().getPort() + "/api/alexa"),
                        Duration.ofSeconds(5)),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        skill.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            posted.add(new Posted(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Signature-256"),
                    exchange.getRequestHeaders().getFirst("SignatureCertChainUrl")));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void aSessionGoesOnAsLongAsTheSkillWantsIt() {
        var spoken = say("how many points do I have");
        assertThat(spoken.heard()).isEqualTo("PointsIntent");
        assertThat(spoken.speech()).isEqualTo("Tom & 1234");
        assertThat(spoken.card()).isEqualTo(new Spoken.Card("Simple", "Points", "1,234"));
        assertThat(spoken.session()).isTrue();
        say("yes");

        var first = posted.get(0).json();
        var second = posted.get(1).json();
        assertThat(first.at("/session/new").asBoolean()).isTrue();
        assertThat(second.at("/session/new").asBoolean()).isFalse();
        assertThat(second.at("/session/attributes/conversation").asString()).isEqualTo("kept");
        assertThat(second.at("/session/sessionId")).isEqualTo(first.at("/session/sessionId"));
        assertThat(second.at("/request/intent/name").asString()).isEqualTo("AMAZON.YesIntent");

        answer = answer.replace("\"shouldEndSession\":false", "\"shouldEndSession\":true");
        assertThat(say("yes").session()).isFalse();
        say("help");
        assertThat(posted.get(3).json().at("/session/new").asBoolean()).isTrue();
    }

    @Test
    void whatSheSignsIsSignedWithACertificateOfHerAuthority() throws Exception {
        say("Alexa, open Loyalty System");
        var sent = posted.getFirst();
        assertThat(sent.json().at("/request/type").asString()).isEqualTo("LaunchRequest");
        assertThat(sent.certificates())
                .isEqualTo("https://s3.amazonaws.com/echo.api/"
                        + alexa.certificates().name());

        var chain = certificates(alexa.certificates().chain());
        var parameters = new PKIXParameters(
                Set.of(new TrustAnchor(certificates(alexa.certificates().root()).getFirst(), null)));
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
        assertThat(chain.getFirst().getSubjectAlternativeNames().toString()).contains("echo-api.amazon.com");
        assertThat(isSigned(sent, chain.getFirst())).isTrue();
    }

    @Test
    void forgedOnesAreSignedByNobody() throws Exception {
        alexa.say(new SayRequest("help", Locale.US, "kitchen", false, null, null, true));

        assertThat(isSigned(
                        posted.getFirst(),
                        certificates(alexa.certificates().chain()).getFirst()))
                .isFalse();
    }

    @Test
    void whoeverDisablesTheSkillIsSomebodyElseAfterwards() {
        say("help");
        assertThat(alexa.disable("kitchen")).isEqualTo(200);
        say("help");

        assertThat(posted.get(1).json().at("/request/type").asString()).isEqualTo("AlexaSkillEvent.SkillDisabled");
        assertThat(user(1)).isEqualTo(user(0));
        assertThat(user(2)).isNotEqualTo(user(0));
    }

    @Test
    void aSkillThatDoesNotAnswerIsAProblemInWords() {
        skill.stop(0);

        var spoken = say("help");

        assertThat(spoken.status()).isZero();
        assertThat(spoken.speech()).startsWith("There was a problem");
        assertThat(alexa.say(new SayRequest("hallo", Locale.GERMANY, "kitchen", false, null, null, false)))
                .isEmpty();
    }

    private Spoken say(String text) {
        return alexa.say(new SayRequest(text, Locale.US, "kitchen", false, null, null, false))
                .orElseThrow();
    }

    private String user(int index) {
        return posted.get(index).json().at("/context/System/user/userId").asString();
    }

    private static boolean isSigned(Posted sent, X509Certificate leaf) throws Exception {
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(leaf);
        check.update(sent.body().getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(sent.signature()));
    }

    private static List<X509Certificate> certificates(String pem) throws Exception {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
