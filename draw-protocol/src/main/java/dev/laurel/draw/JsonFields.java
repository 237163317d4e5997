package dev.laurel.draw;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes fields out of JSON and says in words which is missing or of another kind. Nothing is read twice, nor guessed. */
final class JsonFields {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String what;
    private final JsonNode object;

    JsonFields(String what, JsonNode object) {
        if (!object.isObject()) {
            throw new ProtocolViolation(what + " is not a JSON object");
        }
        this.what = what;
        this.object = object;
    }

    static ObjectNode parse(String what, byte[] json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw new ProtocolViolation(what + " is not JSON: " + notJson.getOriginalMessage());
        }
        throw new ProtocolViolation(what + " is not a JSON object");
    }

    static ObjectNode newObject() {
        return JSON.createObjectNode();
    }

    boolean has(String name) {
        return object.has(name);
    }

    JsonNode node(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            throw new ProtocolViolation(what + " has no " + name);
        }
        return node;
    }

    JsonFields object(String name) {
        return new JsonFields(what + "'s " + name, node(name));
    }

    JsonNode array(String name) {
        JsonNode node = node(name);
        if (!node.isArray()) {
            throw new ProtocolViolation(what + "'s " + name + " is not an array");
        }
        return node;
    }

    String text(String name) {
        JsonNode node = node(name);
        if (!node.isString()) {
            throw new ProtocolViolation(what + "'s " + name + " is not a text");
        }
        return node.stringValue();
    }

    long number(String name) {
        JsonNode node = node(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new ProtocolViolation(what + "'s " + name + " is not an integer");
        }
        return node.longValue();
    }

    int smallNumber(String name) {
        long number = number(name);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new ProtocolViolation(what + "'s " + name + " is not from 0 to 2147483647");
        }
        return (int) number;
    }

    Instant instant(String name) {
        String text = text(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new ProtocolViolation(what + "'s " + name + " is not an instant: " + text);
        }
    }
}
