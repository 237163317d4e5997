package dev.laurel.contracts;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files that describe the events, and what the records say that they should hold. */
final class EventFiles {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FOLDER = Path.of("src/main/resources/events");
    private static final Path DOCUMENTATION = Path.of("../docs/events");

    private EventFiles() {}

    static Path golden(EventType type) {
        return FOLDER.resolve(type.wireName() + ".golden.json");
    }

    static Path schema(EventType type) {
        return FOLDER.resolve(type.wireName() + ".schema.json");
    }

    static Path asyncApi() {
        return DOCUMENTATION.resolve("asyncapi.json");
    }

    /** The JSON Schema of the type's record: closed, with everything required. */
    static ObjectNode schemaOf(EventType type) {
        var configuration = new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .with(Option.ADDITIONAL_FIXED_TYPES, Option.EXTRA_OPEN_API_FORMAT_VALUES);
        configuration
                .forFields()
                .withRequiredCheck(field -> true)
                .withTargetTypeOverridesResolver(field -> field.getType().getErasedType() == Instant.class
                        ? java.util.List.of(field.getContext().resolve(java.time.OffsetDateTime.class))
                        : null);
        var schema = new SchemaGenerator(configuration.build()).generateSchema(type.record());
        schema.put("title", type.wireName());
        return schema;
    }

    /** What all topics carry, as AsyncAPI 3. */
    static ObjectNode asyncApiOf(Iterable<EventType> types) {
        var root = JSON.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Laurel's events")
                .put("version", "1")
                .put("description", "CloudEvents 1.0 in Kafka's binary mode, keyed by customer.");
        var channels = root.putObject("channels");
        var operations = root.putObject("operations");
        var components = root.putObject("components").putObject("messages");
        for (var type : types) {
            var channel =
                    (ObjectNode) channels.optional(type.topic()).orElseGet(() -> channels.putObject(type.topic()));
            channel.put("address", type.topic());
            ((ObjectNode) channel.optional("messages").orElseGet(() -> channel.putObject("messages")))
                    .putObject(type.wireName())
                    .put("$ref", "#/components/messages/" + type.wireName());
            operations
                    .putObject("hear-" + type.topic())
                    .put("action", "receive")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + type.topic());
            components
                    .putObject(type.wireName())
                    .put("name", type.wireName())
                    .put("contentType", "application/json")
                    .set("payload", schemaOf(type));
        }
        return root;
    }

    /** The file's text; written anew first when the build is asked to with {@code -Devents.write}. */
    static String text(Path file, ObjectNode current) throws IOException {
        if (Boolean.getBoolean("events.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(current) + "\n");
        }
        return Files.readString(file);
    }
}
