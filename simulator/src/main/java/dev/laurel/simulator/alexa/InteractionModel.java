package dev.laurel.simulator.alexa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a skill's package says that people say in one locale.
 *
 * @param invocation what the skill is called
 * @param intents by name, in the package's order
 * @param values of the package's own slot types, by type
 */
record InteractionModel(String invocation, Map<String, IntentModel> intents, Map<String, Set<String>> values) {

    /**
     * An intent.
     *
     * @param slots their types, by name
     * @param samples with slots in braces
     */
    record IntentModel(String name, Map<String, String> slots, List<String> samples) {}

    /** That of the skill package this was built with; nothing in a locale that it does not have. */
    static Optional<InteractionModel> of(Locale locale) {
        String resource = "/skill-package/interactionModels/custom/" + locale.toLanguageTag() + ".json";
        try (InputStream in = InteractionModel.class.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(of(JsonMapper.builder().build().readTree(in)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static InteractionModel of(JsonNode whole) {
        JsonNode model = whole.at("/interactionModel/languageModel");
        Map<String, IntentModel> intents = new LinkedHashMap<>();
        for (JsonNode intent : model.path("intents")) {
            Map<String, String> slots = new LinkedHashMap<>();
            intent.path("slots")
                    .forEach(slot -> slots.put(
                            slot.required("name").asString(),
                            slot.required("type").asString()));
            List<String> samples = new ArrayList<>();
            intent.path("samples").forEach(sample -> samples.add(sample.asString()));
            String name = intent.required("name").asString();
            intents.put(name, new IntentModel(name, slots, samples));
        }
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (JsonNode type : model.path("types")) {
            Set<String> known = new LinkedHashSet<>();
            type.path("values")
                    .forEach(value ->
                            known.add(Words.plain(value.at("/name/value").asString(""))));
            values.put(type.required("name").asString(), known);
        }
        return new InteractionModel(model.required("invocationName").asString(), intents, values);
    }

    /** The intent of that name; one that the package does not name has no slots. */
    IntentModel intent(String name) {
        return Objects.requireNonNullElseGet(intents.get(name), () -> new IntentModel(name, Map.of(), List.of()));
    }

    boolean isListed(String type, String value) {
        return Objects.requireNonNullElse(values.get(type), Set.<String>of()).contains(value);
    }
}
