package dev.laurel.platform.description;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;

/** What {@link dev.laurel.platform.problem.Problem} says on the wire; further members depend on its type. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema<?> schema() {
        var error = of("object").required(List.of("field", "message"));
        error.addProperty("field", of("string"));
        error.addProperty("message", of("string"));
        var problem = of("object").required(List.of("type", "title", "status", "detail"));
        problem.addProperty("type", of("string").format("uri"));
        problem.addProperty("title", of("string"));
        problem.addProperty("status", of("integer").format("int32"));
        problem.addProperty("detail", of("string"));
        problem.addProperty("correlationId", of("string"));
        problem.addProperty("errors", of("array").items(error));
        problem.setAdditionalProperties(true);
        return problem;
    }

    private static Schema<?> of(String type) {
        return new JsonSchema().types(Set.of(type));
    }
}
