package dev.laurel.payment.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the operations of a description, and lays the closed schemas of their parts into it as {@code x-checks}. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final ObjectNode document;
    private final ArrayNode checks;
    private final List<Operation> operations = new ArrayList<>();

    private Operations(ObjectNode document) {
        this.document = document;
        document.withObject("/components/schemas").forEach(schema -> ClosedSchemas.closeBelow((ObjectNode) schema));
        this.checks = document.putArray("x-checks");
    }

    static List<Operation> of(ObjectNode document) {
        var all = new Operations(document);
        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> all.add(path.getKey(), path.getValue(), operation)));
        return all.operations;
    }

    private void add(String template, JsonNode path, Map.Entry<String, JsonNode> named) {
        var operation = named.getValue();
        var parameters = Stream.concat(
                        path.path("parameters").valueStream(),
                        operation.path("parameters").valueStream())
                .map(this::resolved)
                .toList();
        var header = parameters("header", parameters);
        header.withObjectProperty("properties").setAll(document.withObjectProperty("x-allowed-headers"));
        if (!operation.path("security").isEmpty() || !document.path("security").isEmpty()) {
            header.withObjectProperty("properties").putObject("authorization").put("type", "string");
            header.withArrayProperty("required").add("authorization");
        }
        var body = resolved(operation.path("requestBody"));
        Map<String, Integer> bodies = new TreeMap<>();
        body.path("content")
                .propertyStream()
                .forEach(content -> schema(content.getValue())
                        .ifPresent(schema -> bodies.put(content.getKey(), check(ClosedSchemas.close(schema)))));
        Map<String, Optional<Integer>> answers = new TreeMap<>();
        operation
                .path("responses")
                .propertyStream()
                .forEach(answer -> answers.put(
                        answer.getKey(),
                        resolved(answer.getValue())
                                .path("content")
                                .valueStream()
                                .flatMap(content -> schema(content).stream())
                                .findFirst()
                                .map(schema -> check(ClosedSchemas.close(schema)))));
        operations.add(new Operation(
                named.getKey().toUpperCase(Locale.ROOT),
                template,
                check(parameters("path", parameters)),
                check(parameters("query", parameters)),
                check(header),
                bodies,
                body.path("required").asBoolean(false),
                answers));
    }

    private static Optional<JsonNode> schema(JsonNode content) {
        return Optional.ofNullable(content.get("schema"));
    }

    /** One schema for all parameters of a kind: no others, and those that are required. */
    private ObjectNode parameters(String in, List<JsonNode> parameters) {
        var schema = document.objectNode().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        parameters.stream()
                .filter(parameter -> parameter.path("in").asString("").equals(in))
                .forEach(parameter -> {
                    var spelt = parameter.get("name").asString();
                    var name = in.equals("header") ? spelt.toLowerCase(Locale.ROOT) : spelt;
                    properties.set(
                            name, schema(parameter).map(ClosedSchemas::close).orElseGet(document::objectNode));
                    if (parameter.path("required").asBoolean(false)) {
                        required.add(name);
                    }
                });
        return schema;
    }

    private JsonNode resolved(JsonNode node) {
        return node.get("$ref") instanceof JsonNode reference
                ? document.at(reference.asString().substring(1))
                : node;
    }

    private int check(ObjectNode schema) {
        checks.add(schema);
        return checks.size() - 1;
    }
}
