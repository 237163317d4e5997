package dev.laurel.dialogue.catalogue;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.slot.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is written from the catalogue. */
final class Generated {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Alexa requires these of every custom skill, or of one that asks questions. */
    private static final List<String> BUILT_IN = List.of(
            "AMAZON.CancelIntent",
            "AMAZON.FallbackIntent",
            "AMAZON.NavigateHomeIntent",
            "AMAZON.NoIntent",
            "AMAZON.RepeatIntent",
            "AMAZON.YesIntent");
    /** Letters, apostrophes, hyphens, full stops after single letters, and slots: nothing else may be in an utterance. */
    static final Pattern UTTERANCE = Pattern.compile("[\\p{L}'\\- {}_]+");

    private static final Pattern PUNCTUATION = Pattern.compile("[?!¿¡,.;:]");

    private final Catalogue catalogue;

    Generated(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The interaction model for Alexa, as {@code interactionModels/custom/<locale>.json} of the skill package. */
    ObjectNode alexa(Language language) {
        var root = JSON.createObjectNode();
        var model = root.putObject("interactionModel").putObject("languageModel");
        model.put(
                "invocationName", Objects.requireNonNull(catalogue.invocation().get(language)));
        var intents = model.putArray("intents");
        Set<String> said = new LinkedHashSet<>();
        catalogue.intents().forEach((intent, described) -> {
            var node = intents.addObject().put("name", intent.alexaName());
            var utterances = Objects.requireNonNull(described.examples().get(language)).stream()
                    .map(example -> utterance(example, language))
                    .filter(text -> UTTERANCE.matcher(text).matches())
                    .filter(said::add)
                    .toList();
            if (intent.alexaName().startsWith("AMAZON.")) {
                node.putArray("samples");
                return;
            }
            utterances(node, utterances);
        });
        utterances(
                intents.addObject().put("name", Intent.ALEXA_REPLY),
                Objects.requireNonNull(catalogue.replies().get(language)).stream()
                        .filter(said::add)
                        .toList());
        BUILT_IN.forEach(name -> intents.addObject().put("name", name).putArray("samples"));
        types(model.putArray("types"), language);
        return root;
    }

    private void utterances(ObjectNode intent, List<String> utterances) {
        slots(intent, utterances);
        var samples = intent.putArray("samples");
        utterances.forEach(samples::add);
    }

    private void slots(ObjectNode intent, List<String> utterances) {
        var slots = intent.putArray("slots");
        catalogue.slots().forEach((name, slot) -> {
            if (utterances.stream().anyMatch(text -> text.contains("{" + name + "}"))) {
                slots.addObject().put("name", name).put("type", slot.alexaType());
            }
        });
    }

    private void types(ArrayNode types, Language language) {
        catalogue.slots().values().stream()
                .filter(slot -> !slot.alexaType().startsWith("AMAZON."))
                .forEach(slot -> {
                    var values = types.addObject().put("name", slot.alexaType()).putArray("values");
                    Objects.requireNonNull(slot.samples().get(language))
                            .forEach(value ->
                                    values.addObject().putObject("name").put("value", value));
                });
    }

    /** Lower case, without what Alexa refuses. */
    private static String utterance(String example, Language language) {
        return PUNCTUATION
                .matcher(example.toLowerCase(language.locale()))
                .replaceAll("")
                .strip();
    }

    /** The body of POST /me/messenger_profile: get started, and a menu in each language. */
    ObjectNode messenger() {
        var root = JSON.createObjectNode();
        root.putObject("get_started").put("payload", "/start");
        var menus = root.putArray("persistent_menu");
        for (Language language : Language.values()) {
            // Messenger wants one menu for "default".
            var menu = menus.addObject()
                    .put("locale", language == Language.EN ? "default" : "es_LA")
                    .put("composer_input_disabled", false);
            var actions = menu.putArray("call_to_actions");
            catalogue.intents().forEach((intent, described) -> {
                if (described.inMenu()) {
                    actions.addObject()
                            .put("type", "postback")
                            .put("title", catalogue.title(intent, language))
                            .put("payload", intent.command());
                }
            });
        }
        return root;
    }

    /** The page of the docs. */
    String page() {
        var page = new StringBuilder("""
                # What people may ask
                Written from `dialogue/src/main/resources/dialogue/catalogue.yaml` by `./mvnw test -pl dialogue -Ddialogue.write=true`; edit that.

                | intent | command | by voice | what it does | for example | por ejemplo |
                |---|---|---|---|---|---|
                """);
        catalogue
                .intents()
                .forEach((intent, described) -> page.append(String.format(
                        Locale.ROOT,
                        "| %s | `%s` | %s | %s | %s | %s |%n",
                        catalogue.title(intent, Language.EN),
                        intent.command(),
                        intent.alexaName(),
                        described.about(),
                        first(described, Language.EN),
                        first(described, Language.ES))));
        return page.toString();
    }

    private static String first(Catalogue.Described described, Language language) {
        var examples =
                new ArrayList<>(Objects.requireNonNull(described.examples().get(language)));
        return examples.stream()
                .filter(example -> Words.of(example).size() > 1)
                .findFirst()
                .orElse(examples.getFirst());
    }
}
