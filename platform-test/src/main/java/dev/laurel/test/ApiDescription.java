package dev.laurel.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's description of its HTTP API, held against the file in {@code web/openapi} from which the web apps' types
 * are made: whoever changes an answer finds out here, and then, with the file written anew, where the apps rely on it.
 * Run the test with {@code -Dopenapi.write=true} to write it.
 */
public final class ApiDescription {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** A schema of an object has one of these, or says nothing. */
    private static final Set<String> TELLING =
            Set.of("properties", "enum", "additionalProperties", "oneOf", "anyOf", "allOf", "$ref", "items");

    private final String service;
    private final ObjectNode now;

    private ApiDescription(String service, ObjectNode now) {
        this.service = service;
        this.now = now;
    }

    /**
     * What a service says of itself.
     *
     * @param service its name in the file's, for example {@code payment}
     * @param port where it listens
     */
    public static ApiDescription of(String service, int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return new ApiDescription(service, (ObjectNode) sorted(JSON.readTree(answer.body())));
        }
    }

    /** Every schema says what is in it. An answer without one is written by its operation, and described elsewhere. */
    public ApiDescription saysWhatEachAnswerIs() {
        List<String> silent = new ArrayList<>();
        now.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((verb, operation) -> operation
                        .path("responses")
                        .forEachEntry((status, answer) -> {
                            var schema = answer.at("/content/application~1json/schema");
                            if (status.startsWith("2") && schema.isObject() && isSilent(schema)) {
                                silent.add(verb + " " + path);
                            }
                        })));
        now.path("components").path("schemas").forEachEntry((name, schema) -> {
            if (isSilent(schema)) {
                silent.add(name);
            }
        });
        assertThat(silent).as("answers of which the description says nothing").isEmpty();
        return this;
    }

    /** The description is the one in the file. */
    public void isKept() throws IOException {
        var file = Path.of("../web/openapi/" + service + ".json");
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(now) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(file)))
                .as("%s; write it by running this test with -Dopenapi.write=true, then see web's types", file)
                .isEqualTo(now);
    }

    private static boolean isSilent(JsonNode schema) {
        return (schema.isEmpty() || schema.path("type").asString("object").equals("object"))
                && TELLING.stream().noneMatch(schema::has);
    }

    /**
     * The same with objects' members in the order of their names, and parameters and choices in that of their texts, which
     * are met in no certain order: the file changes only where it says something else.
     */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var elements = node.valueStream().map(ApiDescription::sorted).toList();
            var isOfObjects = elements.stream().allMatch(JsonNode::isObject);
            var same = JSON.createArrayNode();
            (isOfObjects ? elements.stream().sorted(Comparator.comparing(JsonNode::toString)) : elements.stream())
                    .forEach(same::add);
            return same;
        }
        if (!node.isObject()) {
            return node;
        }
        var same = JSON.createObjectNode();
        node.propertyNames().stream().sorted().forEach(name -> same.set(name, sorted(node.get(name))));
        return same;
    }
}
