package dev.laurel.platform.description;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;

/**
 * A sealed interface whose records are told apart by a property is one of these records, and in each the property has
 * its one value. Left to itself, swagger would describe an object that has the property and may be anything.
 */
final class ChoiceSchemas {

    private ChoiceSchemas() {}

    static boolean isChoice(Class<?> type) {
        return type.isSealed()
                && type.isAnnotationPresent(JsonTypeInfo.class)
                && type.isAnnotationPresent(JsonSubTypes.class);
    }

    static Schema<?> resolve(Class<?> choice, ModelConverterContext context) {
        String name = SchemaNames.nameOf(choice);
        if (!context.getDefinedModels().containsKey(name)) {
            String property =
                    requireNonNull(choice.getAnnotation(JsonTypeInfo.class)).property();
            Schema<?> either = new JsonSchema();
            for (JsonSubTypes.Type one :
                    requireNonNull(choice.getAnnotation(JsonSubTypes.class)).value()) {
                Schema<?> reference = context.resolve(new AnnotatedType(one.value()).resolveAsRef(true));
                Schema<?> model = context.getDefinedModels().get(SchemaReferences.name(reference.get$ref()));
                requireNonNull(model).addProperty(property, only(one.name()));
                model.addRequiredItem(property);
                either.addOneOfItem(reference);
            }
            context.defineModel(name, either);
        }
        return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }

    private static Schema<?> only(String value) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        schema.setEnum(List.of(value));
        return schema;
    }
}
