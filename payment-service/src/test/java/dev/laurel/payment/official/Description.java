package dev.laurel.payment.official;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A provider's own OpenAPI description, and what we allow besides. Each allowance is explicit, says why, and must be
 * needed: one that the description has come to contain is refused.
 */
public final class Description {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ENOUGH = 20_000_000;

    private final ObjectNode document = JSON.createObjectNode();

    private Description() {}

    /** The description in these files of {@code $LAUREL_SHARED/specs}; several are parts of one. */
    public static Description of(String... files) {
        var description = new Description();
        var specs = Path.of(System.getenv("LAUREL_SHARED")).resolve("specs");
        for (var file : files) {
            merge(description.document, read(specs.resolve(file)));
        }
        return description;
    }

    static Description parse(String json) {
        var description = new Description();
        merge(description.document, (ObjectNode) JSON.readTree(json));
        return description;
    }

    /**
     * Allows something that the description does not have.
     *
     * @param at a JSON pointer, for example {@code /components/schemas/refund/properties/newer}; ending in {@code /-}
     *     it adds to an array, for example to an {@code enum}
     * @param schema what is allowed there, as JSON
     * @param because why
     */
    public Description with(String at, String schema, String because) {
        explained(because);
        var pointer = JsonPointer.compile(at);
        var parent = document.at(pointer.head());
        var name = pointer.last().getMatchingProperty();
        if (parent instanceof ArrayNode list && name.equals("-")) {
            list.add(JSON.readTree(schema));
        } else if (parent instanceof ObjectNode object && !object.has(name)) {
            object.set(name, JSON.readTree(schema));
        } else {
            throw new IllegalArgumentException("The description has " + at + ", or nothing that it could be part of");
        }
        return this;
    }

    /** Allows a property to be left out that the description requires. */
    public Description optional(String schema, String property, String because) {
        explained(because);
        var required = document.at(schema + "/required");
        for (int each = 0; each < required.size(); each++) {
            if (required.get(each).asString().equals(property)) {
                ((ArrayNode) required).remove(each);
                return this;
            }
        }
        throw new IllegalArgumentException("The description does not require " + property + " in " + schema);
    }

    /** Holds a place to another schema than the description's. */
    public Description instead(String at, String schema, String because) {
        explained(because);
        var pointer = JsonPointer.compile(at);
        if (document.at(pointer).isMissingNode()) {
            throw new IllegalArgumentException("The description does not have " + at);
        }
        ((ObjectNode) document.at(pointer.head())).set(pointer.last().getMatchingProperty(), JSON.readTree(schema));
        return this;
    }

    /** Takes away what contradicts the rest of the description. */
    public Description without(String at, String because) {
        explained(because);
        var pointer = JsonPointer.compile(at);
        if (document.at(pointer).isMissingNode()) {
            throw new IllegalArgumentException("The description does not have " + at);
        }
        ((ObjectNode) document.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return this;
    }

    /** Allows a header with every request, for example an idempotency key that only the prose speaks of. */
    public Description withHeader(String name, String because) {
        explained(because);
        var allowed = (ObjectNode) document.withObjectProperty("x-allowed-headers");
        allowed.putObject(name.toLowerCase(Locale.ROOT)).put("type", "string");
        return this;
    }

    ObjectNode document() {
        return document.deepCopy();
    }

    private static void explained(String because) {
        if (because.isBlank()) {
            throw new IllegalArgumentException("An allowance without a reason");
        }
    }

    private static ObjectNode read(Path file) {
        if (!file.toString().endsWith(".yaml")) {
            return (ObjectNode) JSON.readTree(file.toFile());
        }
        var options = new LoaderOptions();
        options.setCodePointLimit(ENOUGH);
        try (var in = Files.newBufferedReader(file)) {
            Map<?, ?> all = new Yaml(new SafeConstructor(options)).load(in);
            return JSON.valueToTree(all);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void merge(ObjectNode into, ObjectNode more) {
        more.propertyStream().forEach(property -> {
            JsonNode there = into.get(property.getKey());
            if (there instanceof ObjectNode object && property.getValue() instanceof ObjectNode value) {
                merge(object, value);
            } else {
                into.set(property.getKey(), property.getValue());
            }
        });
    }
}
