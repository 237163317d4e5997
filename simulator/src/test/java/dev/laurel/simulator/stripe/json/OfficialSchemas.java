package dev.laurel.simulator.stripe.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** Stripe's own description of its objects, and what of ours does not agree with it. */
final class OfficialSchemas {

    private static final int ENOUGH = 20_000_000;

    private final Map<?, ?> schemas;

    OfficialSchemas(Path description) {
        var options = new LoaderOptions();
        options.setCodePointLimit(ENOUGH);
        try (var in = Files.newBufferedReader(description)) {
            Map<?, ?> all = new Yaml(new SafeConstructor(options)).load(in);
            schemas = (Map<?, ?>) ((Map<?, ?>) all.get("components")).get("schemas");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every place where the value is not what the named schema says; empty when it agrees. */
    List<String> disagreements(String schema, JsonNode value) {
        return check((Map<?, ?>) schemas.get(schema), value, schema).toList();
    }

    /** The values that a property of a schema may have. */
    List<?> allowed(String schema, String property) {
        var properties = (Map<?, ?>) ((Map<?, ?>) schemas.get(schema)).get("properties");
        return (List<?>) ((Map<?, ?>) properties.get(property)).get("enum");
    }

    private Stream<String> check(Map<?, ?> schema, JsonNode value, String at) {
        if (schema.get("$ref") instanceof String reference) {
            return check((Map<?, ?>) schemas.get(reference.substring(reference.lastIndexOf('/') + 1)), value, at);
        }
        if (value.isNull()) {
            return Boolean.TRUE.equals(schema.get("nullable")) ? Stream.empty() : Stream.of(at + " is null");
        }
        if (schema.get("anyOf") instanceof List<?> alternatives) {
            var fits = alternatives.stream()
                    .anyMatch(
                            each -> check((Map<?, ?>) each, value, at).findAny().isEmpty());
            return fits ? Stream.empty() : Stream.of(at + " fits none of its alternatives: " + value);
        }
        if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value.asString())) {
            return Stream.of(at + " is " + value);
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "integer" -> value.isIntegralNumber() ? Stream.empty() : Stream.of(at + " is no integer");
            case "boolean" -> value.isBoolean() ? Stream.empty() : Stream.of(at + " is no boolean");
            case "string" -> value.isString() ? Stream.empty() : Stream.of(at + " is no string");
            case "array" ->
                value.valueStream().flatMap(each -> check((Map<?, ?>) schema.get("items"), each, at + "[]"));
            default -> object(schema, value, at);
        };
    }

    private Stream<String> object(Map<?, ?> schema, JsonNode value, String at) {
        if (!value.isObject()) {
            return Stream.of(at + " is no object");
        }
        var properties = schema.get("properties") instanceof Map<?, ?> known ? known : Map.of();
        var required = schema.get("required") instanceof List<?> names ? names : List.of();
        return Stream.concat(
                required.stream()
                        .filter(name -> !value.has(name.toString()))
                        .map(name -> at + "." + name + " is missing"),
                value.propertyStream()
                        .filter(property -> properties.containsKey(property.getKey()))
                        .flatMap(property -> check(
                                (Map<?, ?>) properties.get(property.getKey()),
                                property.getValue(),
                                at + "." + property.getKey())));
    }
}
