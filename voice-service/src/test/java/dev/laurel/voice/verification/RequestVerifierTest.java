package dev.laurel.voice.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.voice.verification.RequestVerifier.Finding;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what Alexa has signed, to this skill and just now, is taken for hers. */
class RequestVerifierTest {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SKILL = "amzn1.ask.skill.ours";
    private static final Authority.Period VALID = Authority.Period.around(NOW);
    private static final PrivateAlexa SHARED = new PrivateAlexa(NOW);

    private final PrivateAlexa alexa = new PrivateAlexa(NOW);
    private final RequestVerifier verifier = verifier(alexa, NOW);

    @Test
    void whatAlexaHasSignedIsGenuine() {
        byte[] body = request("IntentRequest", NOW);

        var finding = verifier.look(alexa.sign(body), PrivateAlexa.URL, body);

        assertThat(finding).isInstanceOfSatisfying(Finding.Genuine.class, genuine -> {
            assertThat(genuine.stamp().type()).isEqualTo("IntentRequest");
            assertThat(genuine.stamp().requestId()).isEqualTo("request-1");
            assertThat(genuine.stamp().locale().toLanguageTag()).isEqualTo("es-US");
        });
    }

    /** One verifier for all tries, so that they cost no keys. */
    @Property(tries = 300)
    void oneChangedBitIsRefused(@ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(max = 7) int bit) {
        byte[] body = request("IntentRequest", NOW);
        String signature = SHARED.sign(body);
        body[place % body.length] ^= (byte) (1 << bit);

        assertThat(verifier(SHARED, NOW).look(signature, PrivateAlexa.URL, body))
                .isInstanceOf(Finding.Refused.class);
    }

    @Test
    void nothingMayBeMissing() {
        byte[] body = request("IntentRequest", NOW);
        String signature = alexa.sign(body);

        assertRefused(verifier.look(null, PrivateAlexa.URL, body), "no Signature-256");
        assertRefused(verifier.look(" ", PrivateAlexa.URL, body), "no Signature-256");
        assertRefused(verifier.look(signature, null, body), "elsewhere");
        assertRefused(verifier.look(signature, "", body), "elsewhere");
    }

    @Test
    void noSignatureButAlexasCounts() {
        byte[] body = request("IntentRequest", NOW);

        assertRefused(verifier.look("AAAA", PrivateAlexa.URL, body), "");
        assertRefused(verifier.look("not base64!", PrivateAlexa.URL, body), "");
        assertRefused(
                verifier.look(PrivateAlexa.sign(body, Authority.rsa().getPrivate()), PrivateAlexa.URL, body),
                "signed by somebody else");
    }

    @ParameterizedTest
    @CsvSource({"IntentRequest, 150", "LaunchRequest, 0", "AlexaSkillEvent.SkillDisabled, 3600"})
    void aRequestMayBeSoOldAndNoOlder(String type, long seconds) {
        for (int direction : new int[] {-1, 1}) {
            assertThat(look(type, NOW.plusSeconds(direction * seconds))).isInstanceOf(Finding.Genuine.class);
        }
        long tooMuch = Math.max(seconds, 150) + 1;
        assertRefused(look(type, NOW.minusSeconds(tooMuch)), "too old");
        assertRefused(look(type, NOW.plusSeconds(tooMuch)), "too old");
    }

    @Test
    void anotherSkillsRequestsAreRefused() {
        String own = new String(request("IntentRequest", NOW), StandardCharsets.UTF_8);

        assertRefused(look(own.replace(SKILL, "amzn1.ask.skill.theirs")), "another skill");
        assertRefused(look(own.replaceFirst(SKILL, "amzn1.ask.skill.theirs")), "form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"request\":{}}",
                "{\"request\":{\"type\":\"LaunchRequest\",\"requestId\":\"r\",\"timestamp\":\"2026-11-23T12:00:00Z\"}}",
                "{\"context\":{\"System\":{\"application\":{\"applicationId\":\"amzn1.ask.skill.ours\"}}},"
                        + "\"request\":{\"type\":\"LaunchRequest\",\"requestId\":\"r\",\"timestamp\":\"yesterday\"}}"
            })
    void whatIsNoRequestIsRefusedHoweverWellSigned(String body) {
        assertRefused(look(body), "form");
    }

    @Test
    void theCertificateMustBeForAlexa() {
        alexa.serve(alexa.intermediate.leaf("echo-api.amazon.com.evil.example", alexa.keys, VALID), alexa.intermediate);
        assertRefused(look("IntentRequest", NOW), "not for echo-api.amazon.com");
        alexa.serve(alexa.intermediate.leaf("evil.example", alexa.keys, VALID), alexa.intermediate);
        assertRefused(look("IntentRequest", NOW), "not for echo-api.amazon.com");
    }

    @Test
    void theChainMustLeadToATrustedRootThroughAuthorities() {
        var otherRoot = Authority.root(VALID);
        var otherLeaf = otherRoot.leaf(PrivateAlexa.HOST, alexa.keys, VALID);
        alexa.serve(otherLeaf, otherRoot);
        assertRefused(look("IntentRequest", NOW), "unable to find valid certification path");

        // Somebody with an honest certificate of his own issues one for Alexa.
        var honest = alexa.intermediate.leaf("evil.example", Authority.rsa(), VALID);
        alexa.serve(honest.leaf(PrivateAlexa.HOST, alexa.keys, VALID), honest, alexa.intermediate);
        assertRefused(look("IntentRequest", NOW), "unable to find valid certification path");

        alexa.serve(alexa.intermediate.leaf(PrivateAlexa.HOST, alexa.keys, VALID));
        assertRefused(look("IntentRequest", NOW), "unable to find valid certification path");
    }

    @Test
    void noCertificateOfTheChainMayHaveEndedOrBeYetToCome() {
        var past = new Authority.Period(NOW.minus(Duration.ofDays(9)), NOW.minusSeconds(1));
        var future = new Authority.Period(NOW.plusSeconds(1), NOW.plus(Duration.ofDays(9)));

        for (var wrong : new Authority.Period[] {past, future}) {
            alexa.serve(alexa.intermediate.leaf(PrivateAlexa.HOST, alexa.keys, wrong), alexa.intermediate);
            assertRefused(look("IntentRequest", NOW), "");
            var between = alexa.root.intermediate(wrong);
            alexa.serve(between.leaf(PrivateAlexa.HOST, alexa.keys, VALID), between);
            assertRefused(look("IntentRequest", NOW), "");
        }
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        alexa.served.put(
                URI.create(PrivateAlexa.URL), "-----BEGIN CERTIFICATE-----\nnone".getBytes(StandardCharsets.UTF_8));
        assertRefused(look("IntentRequest", NOW), "");
        alexa.served.put(URI.create(PrivateAlexa.URL), new byte[0]);
        assertRefused(look("IntentRequest", NOW), "");
        alexa.served.clear();
        assertRefused(look("IntentRequest", NOW), "Nothing at");
    }

    @Test
    void nothingIsReadForWhatIsRefusedAnyway() {
        byte[] body = request("IntentRequest", NOW.minusSeconds(999));
        verifier.look(alexa.sign(body), PrivateAlexa.URL, body);
        byte[] other = new String(request("IntentRequest", NOW), StandardCharsets.UTF_8)
                .replace(SKILL, "another")
                .getBytes(StandardCharsets.UTF_8);
        verifier.look(alexa.sign(other), PrivateAlexa.URL, other);

        assertThat(alexa.read).isEmpty();
    }

    @Test
    void withoutASkillIdNobodyIsBelieved() {
        byte[] body = new String(request("IntentRequest", NOW), StandardCharsets.UTF_8)
                .replace(SKILL, "")
                .getBytes(StandardCharsets.UTF_8);
        var none = new RequestVerifier("", alexa.signers(at(NOW)), at(NOW));

        assertThat(none.look(alexa.sign(body), PrivateAlexa.URL, body)).isInstanceOf(Finding.Refused.class);
    }

    private Finding look(String type, Instant at) {
        return look(new String(request(type, at), StandardCharsets.UTF_8));
    }

    /** Without what an earlier look has found. */
    private Finding look(String request) {
        byte[] body = request.getBytes(StandardCharsets.UTF_8);
        return verifier(alexa, NOW).look(alexa.sign(body), PrivateAlexa.URL, body);
    }

    private static RequestVerifier verifier(PrivateAlexa alexa, Instant now) {
        return new RequestVerifier(SKILL, alexa.signers(at(now)), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static void assertRefused(Finding finding, String why) {
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Refused.class,
                        refused -> assertThat(refused.why()).contains(why));
    }

    private static byte[] request(String type, Instant at) {
        return """
                {"version":"1.0",
                 "session":{"new":true,"sessionId":"s","application":{"applicationId":"%s"}},
                 "context":{"System":{"application":{"applicationId":"%s"},"user":{"userId":"u"}}},
                 "request":{"type":"%s","requestId":"request-1","timestamp":"%s","locale":"es-US"}}""".formatted(SKILL, SKILL, type, at).getBytes(StandardCharsets.UTF_8);
    }
}
