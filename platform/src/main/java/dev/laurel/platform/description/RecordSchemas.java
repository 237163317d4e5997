package dev.laurel.platform.description;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Says of a record's components what the compiler has checked: one that is not {@code @Nullable} is always there; one
 * that is may be null, or is left out where the record leaves out nulls. Enums and choices are schemas of their own.
 */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
        if (ChoiceSchemas.isChoice(described)) {
            return ChoiceSchemas.resolve(described, context);
        }
        Schema<?> resolved = chain.next().resolve(type.resolveEnumAsRef(true), context, chain);
        if (resolved != null && described.isRecord()) {
            Schema<?> model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(SchemaReferences.name(resolved.get$ref()));
            if (model != null && model.getProperties() != null) {
                complete(model, described);
            }
        }
        return resolved;
    }

    private static void complete(Schema<?> model, Class<?> described) {
        for (RecordComponent component : described.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                complete(model, component.getType());
            } else if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                var others = model.getProperties().remove(component.getName());
                model.setAdditionalProperties(others == null ? null : others.getAdditionalProperties());
            } else if (model.getProperties().containsKey(nameOf(component))) {
                complete(model, nameOf(component), component);
            }
        }
    }

    private static void complete(Schema<?> model, String property, RecordComponent component) {
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (mayBeNull && leavesOutNulls(component)) {
            return;
        }
        if (mayBeNull) {
            model.getProperties().computeIfPresent(property, (name, schema) -> SchemaReferences.orNull(schema));
        }
        model.addRequiredItem(property);
    }

    private static boolean leavesOutNulls(RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude all = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        JsonInclude rule = own == null ? all : own;
        return rule != null && rule.value() != JsonInclude.Include.ALWAYS;
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }
}
