package dev.laurel.platform.problem;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Where in a JSON document something is wrong, for example {@code amount.currency}. */
final class JsonPath {

    private JsonPath() {}

    static String of(JacksonException refused) {
        return refused.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
