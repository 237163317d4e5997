package dev.laurel.dialogue.catalogue;

import dev.laurel.dialogue.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The file that describes all intents, read.
 *
 * @param invocation how the skill is called by voice
 * @param slots by name, in the file's order
 * @param replies what answers a question and is no wish by itself, with slots in braces; only voice has to be told
 * @param intents in the file's order; one for each {@link Intent}
 * @param outOfScope what must not be taken for any of them
 */
public record Catalogue(
        Map<Language, String> invocation,
        Map<String, Slot> slots,
        Map<Language, List<String>> replies,
        Map<Intent, Described> intents,
        Map<Language, List<String>> outOfScope) {

    private static final String RESOURCE = "/dialogue/catalogue.yaml";

    /** A slot: Alexa's type, and values that stand for it in examples. */
    public record Slot(String alexaType, Map<Language, List<String>> samples) {}

    /**
     * An intent as people know it.
     *
     * @param inMenu whether it stands in a channel's persistent menu
     * @param examples with slots in braces
     */
    public record Described(
            Map<Language, String> title, String about, boolean inMenu, Map<Language, List<String>> examples) {}

    /** The catalogue of this module. Fails when it and {@link Intent} differ. */
    public static Catalogue read() {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return of(YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build()
                    .readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalogue of(JsonNode root) {
        var slots = new LinkedHashMap<String, Slot>();
        root.required("slots")
                .properties()
                .forEach(slot -> slots.put(
                        slot.getKey(),
                        new Slot(slot.getValue().required("alexa").asString(), lists(slot.getValue()))));
        var intents = new LinkedHashMap<Intent, Described>();
        root.required("intents")
                .properties()
                .forEach(intent -> intents.put(
                        Intent.ofId(intent.getKey())
                                .orElseThrow(() -> new IllegalStateException("No such intent: " + intent.getKey())),
                        described(intent.getValue())));
        for (Intent intent : Intent.values()) {
            if (!intents.containsKey(intent)) {
                throw new IllegalStateException(intent.id() + " is missing in " + RESOURCE);
            }
        }
        return new Catalogue(
                texts(root.required("invocation")),
                slots,
                lists(root.required("reply")),
                intents,
                lists(root.required("outOfScope")));
    }

    private static Described described(JsonNode intent) {
        return new Described(
                texts(intent.required("title")),
                intent.required("about").asString(),
                intent.path("menu").asBoolean(false),
                lists(intent));
    }

    private static Map<Language, String> texts(JsonNode byLanguage) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, byLanguage.required(language.code()).asString());
        }
        return texts;
    }

    private static Map<Language, List<String>> lists(JsonNode byLanguage) {
        var lists = new EnumMap<Language, List<String>>(Language.class);
        for (Language language : Language.values()) {
            lists.put(
                    language,
                    byLanguage
                            .required(language.code())
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
        return lists;
    }

    /** The title of an intent in a language. */
    public String title(Intent intent, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(intents.get(intent)).title().get(language));
    }

    /** Whether an intent stands in menus. */
    public boolean inMenu(Intent intent) {
        return Objects.requireNonNull(intents.get(intent)).inMenu();
    }
}
