package dev.laurel.payment.official;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The closed schemas of one description, and the library that checks values with them. */
final class Checks {

    private static final SchemaLocation AT = SchemaLocation.of("https://description.test/openapi");

    private final Schema strict;
    private final Schema texts;

    /** What kind of value is checked. */
    enum Kind {
        /** Parameters and forms: all values are texts. */
        TEXTS,
        REQUEST,
        ANSWER
    }

    Checks(JsonNode document) {
        this.strict = schemas(document, false);
        this.texts = schemas(document, true);
    }

    /**
     * OpenAPI 3.0's schemas, and beside them the keyword that closes them. All hang on one root: the library would read
     * the document anew for each that is asked for by its address.
     */
    private static Schema schemas(JsonNode document, boolean ofTexts) {
        var dialect = Dialect.builder(Dialects.getOpenApi30())
                .specificationVersion(SpecificationVersion.DRAFT_2020_12)
                .keyword(KeywordType.UNEVALUATED_PROPERTIES)
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .build();
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .typeLoose(ofTexts)
                .preloadSchema(false)
                .build();
        return SchemaRegistry.withDialect(dialect, registry -> registry.schemaRegistryConfig(config))
                .getSchema(AT, document);
    }

    /** What is wrong with a value; nothing if it is as the schema of this number has it. */
    List<String> complaints(int number, JsonNode value, Kind kind) {
        var at = AT.append("x-checks").append(number).getFragment();
        var schema = (kind == Kind.TEXTS ? texts : strict).getSubSchema(at);
        var errors = schema.validate(
                value,
                context -> context.executionConfig(
                        config -> config.readOnly(kind == Kind.REQUEST).writeOnly(kind == Kind.ANSWER)));
        var telling = errors.stream().filter(isTelling(errors)).toList();
        return (telling.isEmpty() ? errors : telling)
                .stream()
                        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                        .toList();
    }

    /** What follows from another error tells nothing. */
    private static Predicate<Error> isTelling(List<Error> errors) {
        return error -> errors.stream().filter(other -> other != error).noneMatch(other -> followsFrom(error, other));
    }

    /** What is around a wrong value counts as unknown, and alternatives of another type as missed. */
    private static boolean followsFrom(Error error, Error other) {
        if (!isWithin(other, error)) {
            return false;
        }
        var isDeeper = !other.getInstanceLocation().equals(error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "unevaluatedProperties" -> isDeeper || !other.getKeyword().equals(error.getKeyword());
            case "type" -> isDeeper;
            default -> false;
        };
    }

    private static boolean isWithin(Error inner, Error outer) {
        return (inner.getInstanceLocation() + "/").startsWith(outer.getInstanceLocation() + "/");
    }
}
