package dev.laurel.dialogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written from the catalogue is that of the catalogue; {@code -Ddialogue.write=true} writes it. */
class GeneratedTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SKILL = Path.of("../voice-service/skill-package");
    private final Catalogue catalogue = Catalogue.read();
    private final Generated generated = new Generated(catalogue);

    @ParameterizedTest
    @EnumSource
    void theAlexaModelIsThatOfTheCatalogue(Language language) throws IOException {
        same(
                SKILL.resolve("interactionModels/custom/" + language.locale().toLanguageTag() + ".json"),
                Generated.JSON.writeValueAsString(generated.alexa(language)) + "\n");
    }

    @Test
    void theMessengerMenuIsThatOfTheCatalogue() throws IOException {
        same(
                RESOURCES.resolve("messenger/profile.json"),
                Generated.JSON.writeValueAsString(generated.messenger()) + "\n");
    }

    @Test
    void thePageIsThatOfTheCatalogue() throws IOException {
        same(Path.of("../docs/intents.md"), generated.page());
    }

    @ParameterizedTest
    @EnumSource
    void alexaAcceptsTheUtterances(Language language) {
        var model = generated.alexa(language).path("interactionModel").path("languageModel");
        var seen = new HashSet<String>();
        for (var intent : model.path("intents")) {
            for (var sample : intent.path("samples")) {
                assertThat(sample.asString()).matches(Generated.UTTERANCE);
                assertThat(seen.add(sample.asString())).as(sample.asString()).isTrue();
            }
            if (!intent.path("name").asString().startsWith("AMAZON.")) {
                assertThat(intent.path("samples").size()).isGreaterThanOrEqualTo(8);
            }
        }
        assertThat(model.path("invocationName").asString()).matches("[\\p{L}]+( [\\p{L}]+)+");
    }

    @Test
    void theMenuIsWithinMessengersLimits() {
        for (var menu : generated.messenger().path("persistent_menu")) {
            assertThat(menu.path("call_to_actions").size()).isBetween(1, 20);
            for (var item : menu.path("call_to_actions")) {
                assertThat(item.path("title").asString()).hasSizeLessThanOrEqualTo(30);
            }
        }
    }

    @Test
    void everyIntentHasEnoughExamples() {
        catalogue.intents().forEach((intent, described) -> {
            assertThat(described.examples().get(Language.EN)).as(intent.id()).hasSizeGreaterThanOrEqualTo(25);
            assertThat(described.examples().get(Language.ES)).as(intent.id()).hasSizeGreaterThanOrEqualTo(12);
        });
    }

    @Test
    void namesLeadBackToTheirIntent() {
        for (Intent intent : Intent.values()) {
            assertThat(Intent.ofId(intent.id())).contains(intent);
            assertThat(Intent.ofAlexa(intent.alexaName())).contains(intent);
        }
    }

    private static void same(Path file, String current) throws IOException {
        if (Boolean.getBoolean("dialogue.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, current);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s; write it with ./mvnw test -pl dialogue -Ddialogue.write=true", file)
                .isEqualTo(current);
    }
}
