package dev.laurel.platform.description;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How schemas hang together, and how null is one of a schema's values. */
@SuppressWarnings("rawtypes") // as the models of swagger have them
final class SchemaReferences {

    private static final String NULL = "null";

    private SchemaReferences() {}

    static String name(String reference) {
        return reference.substring(Components.COMPONENTS_SCHEMAS_REF.length());
    }

    /** The names of all that the schema refers to, directly or by others. */
    static Set<String> from(@Nullable Schema<?> schema, Map<String, Schema> known) {
        Set<String> found = new LinkedHashSet<>();
        collect(schema, known, found);
        return found;
    }

    private static void collect(@Nullable Schema<?> schema, Map<String, Schema> known, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = name(schema.get$ref());
            if (found.add(name)) {
                collect(known.get(name), known, found);
            }
        }
        parts(schema).forEach(part -> collect(part, known, found));
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream<Stream<Schema>> all = Stream.of(
                values(schema.getProperties()),
                Stream.ofNullable(schema.getItems()),
                schema.getAdditionalProperties() instanceof Schema<?> values ? Stream.of(values) : Stream.empty(),
                each(schema.getAnyOf()),
                each(schema.getOneOf()),
                each(schema.getAllOf()));
        return all.flatMap(part -> part).map(part -> (Schema<?>) part);
    }

    private static Stream<Schema> values(@Nullable Map<String, Schema> properties) {
        return properties == null ? Stream.empty() : properties.values().stream();
    }

    private static Stream<Schema> each(@Nullable List<Schema> alternatives) {
        return alternatives == null ? Stream.empty() : alternatives.stream();
    }

    /** The schema with null as one more value. A copy, because properties of one type may share their schema. */
    static Schema<?> orNull(Schema<?> schema) {
        if (allowsNull(schema)) {
            return schema;
        }
        if (schema.get$ref() != null
                || schema.getEnum() != null
                || types(schema).isEmpty()) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of(NULL))));
        }
        Schema<?> copy = AnnotationsUtils.clone(schema, true);
        Set<String> types = new LinkedHashSet<>(types(schema));
        types.add(NULL);
        copy.setTypes(types);
        return copy;
    }

    static boolean allowsNull(@Nullable Schema<?> schema) {
        return schema != null
                && (types(schema).contains(NULL)
                        || each(schema.getAnyOf()).anyMatch(part -> types(part).contains(NULL)));
    }

    static Set<String> types(Schema<?> schema) {
        if (schema.getTypes() != null) {
            return schema.getTypes();
        }
        return schema.getType() == null ? Set.of() : Set.of(Objects.requireNonNull(schema.getType()));
    }
}
