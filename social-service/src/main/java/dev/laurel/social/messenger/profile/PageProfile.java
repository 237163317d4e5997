package dev.laurel.social.messenger.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The profile as it should be, by field: the button to begin with and the menu as the dialogue's catalogue generates
 * them, the menu's first items as ice breakers (Meta shows at most four), and a greeting.
 */
final class PageProfile {

    private static final String RESOURCE = "/messenger/profile.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ICE_BREAKERS = 4;
    private static final SortedMap<String, String> GREETINGS = new TreeMap<>(Map.of(
            "default", "Hi {{user_first_name}}! I'm Laurel's bot: ask me about your points, rewards and sweepstakes.",
            "es_LA",
                    "¡Hola, {{user_first_name}}! Soy el bot de Laurel: pregúntame por tus puntos, premios y sorteos."));

    private PageProfile() {}

    static Map<String, JsonNode> wanted() {
        var generated = generated();
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("get_started", generated.required("get_started"));
        fields.put("greeting", greetings());
        fields.put("persistent_menu", generated.required("persistent_menu"));
        fields.put("ice_breakers", iceBreakers(generated.required("persistent_menu")));
        return fields;
    }

    private static JsonNode generated() {
        try (InputStream in = Objects.requireNonNull(PageProfile.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JSON.readTree(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ArrayNode greetings() {
        var greetings = JSON.createArrayNode();
        GREETINGS.forEach(
                (locale, text) -> greetings.addObject().put("locale", locale).put("text", text));
        return greetings;
    }

    private static ArrayNode iceBreakers(JsonNode menus) {
        var breakers = JSON.createArrayNode();
        for (var menu : menus) {
            var questions = breakers.addObject()
                    .put("locale", menu.required("locale").asString())
                    .putArray("call_to_actions");
            menu.required("call_to_actions")
                    .valueStream()
                    .limit(MOST_ICE_BREAKERS)
                    .forEach(item -> questions
                            .addObject()
                            .put("question", item.required("title").asString())
                            .put("payload", item.required("payload").asString()));
        }
        return breakers;
    }
}
