package dev.laurel.platform.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * What is true of all operations: each may answer a problem instead, what may be null in a request may be left out of
 * it, and of an answer that the operation writes by itself, as text or bytes, nothing is known here.
 */
@SuppressWarnings("rawtypes") // as the models of swagger have them
final class DescriptionRules implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI description) {
        Components components = Objects.requireNonNullElseGet(description.getComponents(), Components::new);
        description.setComponents(components);
        Map<String, Schema> schemas = Objects.requireNonNullElseGet(components.getSchemas(), LinkedHashMap::new);
        requested(description, schemas).stream().map(schemas::get).forEach(DescriptionRules::allowLeavingOut);
        components.addResponses(PROBLEM, problem());
        operations(description).forEach(operation -> {
            operation.setOperationId(null); // numbered anew at each start where methods share their names
            operation.setTags(features(operation));
            operation.getResponses().values().forEach(DescriptionRules::claimNothingOfText);
            operation
                    .getResponses()
                    .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
        });
    }

    private static Stream<Operation> operations(OpenAPI description) {
        return description.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    /** Named after controllers, which are no affair of clients. */
    private static List<String> features(Operation operation) {
        return Stream.ofNullable(operation.getTags())
                .flatMap(List::stream)
                .map(tag -> tag.replaceFirst("-controller$", ""))
                .toList();
    }

    private static void claimNothingOfText(ApiResponse answer) {
        if (answer.getContent() != null) {
            answer.getContent().values().stream()
                    .filter(content -> content.getSchema() != null)
                    .filter(content ->
                            SchemaReferences.types(content.getSchema()).contains("string"))
                    .forEach(content -> content.setSchema(null));
        }
    }

    private static Set<String> requested(OpenAPI description, Map<String, Schema> schemas) {
        Set<String> names = new LinkedHashSet<>();
        operations(description)
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> names.addAll(SchemaReferences.from(content.getSchema(), schemas)));
        return names;
    }

    private static void allowLeavingOut(@Nullable Schema<?> schema) {
        if (schema == null || schema.getRequired() == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = schema.getRequired().stream()
                .filter(name ->
                        !SchemaReferences.allowsNull(schema.getProperties().get(name)))
                .toList();
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("A problem (RFC 9457); its type names its page in docs/problems")
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(ProblemSchema.schema())));
    }
}
