package dev.laurel.simulator.paypal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request's JSON. */
final class Body {

    private static final JsonMapper JSON = new JsonMapper();

    private Body() {}

    /** An empty object where there is none; nothing where it is not JSON. */
    static Optional<JsonNode> read(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return Optional.of(JSON.createObjectNode());
        }
        try {
            return Optional.of(JSON.readTree(bytes)).filter(JsonNode::isObject);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
