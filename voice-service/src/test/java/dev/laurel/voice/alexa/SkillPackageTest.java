package dev.laurel.voice.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.voice.talk.Shop;
import dev.laurel.voice.verification.Stamp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is uploaded to Amazon agrees with itself, with the service, and with <a
 * href="https://developer.amazon.com/docs/smapi/skill-manifest.html">Amazon's schema</a>.
 */
class SkillPackageTest {

    private static final Path PACKAGE = Path.of("skill-package");
    private static final List<String> LOCALES = List.of("en-US", "es-US");
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_KEYWORDS = 30;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_SUMMARY = 160;

    private final JsonMapper json = JsonMapper.builder().build();
    private final JsonNode manifest = read("skill.json").path("manifest");

    @Test
    void everyLocaleHasItsModelItsTextsAndItsPages() {
        assertThat(manifest.at("/publishingInformation/locales").propertyNames())
                .containsExactlyInAnyOrderElementsOf(LOCALES);
        for (String locale : LOCALES) {
            JsonNode texts = manifest.at("/publishingInformation/locales").path(locale);
            assertThat(texts.path("name").asString()).hasSizeBetween(2, LONGEST_NAME);
            assertThat(texts.path("summary").asString()).hasSizeBetween(1, LONGEST_SUMMARY);
            assertThat(texts.path("description").asString()).isNotBlank();
            assertThat(texts.path("keywords")).hasSizeBetween(1, MOST_KEYWORDS);
            JsonNode pages = manifest.at("/privacyAndCompliance/locales").path(locale);
            assertThat(pages.path("privacyPolicyUrl").asString()).startsWith("https://");
            assertThat(pages.path("termsOfUseUrl").asString()).startsWith("https://");
        }
    }

    @Test
    void theExamplesCallTheSkillAsItsModelIsCalled() {
        for (String locale : LOCALES) {
            String name = read("interactionModels/custom/" + locale + ".json")
                    .at("/interactionModel/languageModel/invocationName")
                    .asString();
            assertThat(manifest.at("/publishingInformation/locales")
                            .path(locale)
                            .path("examplePhrases")
                            .valueStream()
                            .map(JsonNode::asString))
                    .hasSizeBetween(1, MOST_EXAMPLES)
                    .allSatisfy(
                            phrase -> assertThat(phrase).startsWith("Alexa, ").contains(name));
        }
    }

    @Test
    void requestsAndEventsComeToTheOneOperation() {
        for (String at : List.of("/apis/custom/endpoint", "/events/endpoint")) {
            assertThat(manifest.at(at).path("uri").asString())
                    .startsWith("https://")
                    .endsWith("/api/alexa");
            assertThat(manifest.at(at).path("sslCertificateType").asString()).isEqualTo("Trusted");
        }
    }

    @Test
    void whatTheSkillSubscribesToItTakes() {
        var shop = new Shop();
        var events = new SkillEvents(shop);
        byte[] body = "{\"context\":{\"System\":{\"user\":{\"userId\":\"u\"}}}}".getBytes(StandardCharsets.UTF_8);

        var subscribed = manifest.at("/events/subscriptions")
                .valueStream()
                .map(each -> each.path("eventName").asString())
                .toList();

        assertThat(subscribed).contains("SKILL_DISABLED", "SKILL_ACCOUNT_LINKED", "SKILL_ACCOUNT_UNLINKED");
        assertThat(subscribed).allMatch(name -> events.take(stamp(name), body));
        assertThat(shop.forgotten).hasSize(3);
    }

    /** A recognised person's own account comes first, so Alexa has to say who it is. */
    @Test
    void whoSpeaksIsAskedFor() {
        assertThat(manifest.path("permissions")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("alexa::person_id:read");
    }

    @Test
    void theAccountIsLinkedByTheClientWhoseTokensAreBelievedAndStaysLinked() {
        JsonNode linking = read("accountLinking.json").path("accountLinkingRequest");

        assertThat(linking.path("type").asString()).isEqualTo("AUTH_CODE");
        assertThat(linking.path("clientId").asString()).isEqualTo("laurel-alexa");
        assertThat(linking.path("scopes").valueStream().map(JsonNode::asString)).contains("offline_access");
        assertThat(linking.has("clientSecret")).as("a secret in the repository").isFalse();
        assertThat(linking.path("skipOnEnablement").asBoolean())
                .as("a spoken code is enough")
                .isTrue();
    }

    /** As the manifest writes SKILL_ENABLED, and requests AlexaSkillEvent.SkillEnabled. */
    private static Stamp stamp(String eventName) {
        String type = Arrays.stream(eventName.split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "AlexaSkillEvent.", ""));
        return new Stamp(type, "request", Instant.EPOCH, Locale.US, "skill");
    }

    private JsonNode read(String file) {
        return json.readTree(PACKAGE.resolve(file).toFile());
    }
}
