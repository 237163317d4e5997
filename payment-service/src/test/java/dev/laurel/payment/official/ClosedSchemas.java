package dev.laurel.payment.official;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Closes schemas: what they do not name is an error. Wherever a schema stands for a whole value it gets
 * {@code unevaluatedProperties: false}, which unlike {@code additionalProperties} sees through {@code $ref} and
 * {@code allOf}; parts of an {@code allOf}, {@code anyOf} or {@code oneOf} stay open, being only parts.
 */
final class ClosedSchemas {

    private static final List<String> COMBINATIONS = List.of("allOf", "anyOf", "oneOf");

    private ClosedSchemas() {}

    /** A closed copy of a schema that stands for a whole value. */
    static ObjectNode close(JsonNode schema) {
        return closeInPlace((ObjectNode) schema.deepCopy());
    }

    /** Closes what is below a schema that others may take as a part of theirs. */
    static void closeBelow(ObjectNode schema) {
        replaceEach(schema.get("properties"));
        replace(schema, "items");
        replace(schema, "additionalProperties");
        for (var combination : COMBINATIONS) {
            if (schema.get(combination) instanceof ArrayNode parts) {
                parts.forEach(part -> closeBelow((ObjectNode) part));
            }
        }
        if (isFreeForm(schema)) {
            schema.put("additionalProperties", true);
        }
    }

    private static ObjectNode closeInPlace(ObjectNode schema) {
        if (schema.get("$ref") instanceof JsonNode reference) {
            var whole = JsonNodeFactory.instance.objectNode();
            whole.putArray("allOf").addObject().set("$ref", reference);
            // By the letter of OpenAPI 3.0 nothing beside a $ref counts; those who write this mean it.
            if (schema.get("nullable") instanceof JsonNode nullable) {
                whole.set("nullable", nullable);
            }
            return whole.put("unevaluatedProperties", false);
        }
        closeBelow(schema);
        var describesAnObject =
                schema.has("properties") || COMBINATIONS.stream().anyMatch(schema::has);
        return describesAnObject ? schema.put("unevaluatedProperties", false) : schema;
    }

    /** An object of which nothing at all is said: there is nothing to hold it to. */
    private static boolean isFreeForm(ObjectNode schema) {
        return schema.path("type").asString("").equals("object")
                && !schema.has("properties")
                && !schema.has("additionalProperties")
                && COMBINATIONS.stream().noneMatch(schema::has);
    }

    private static void replaceEach(JsonNode properties) {
        if (properties instanceof ObjectNode named) {
            List.copyOf(named.propertyNames()).forEach(name -> replace(named, name));
        }
    }

    private static void replace(ObjectNode parent, String name) {
        if (parent.get(name) instanceof ObjectNode schema) {
            parent.set(name, closeInPlace(schema));
        }
    }
}
