package dev.laurel.payment.official;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a description says of one operation, as the numbers of the schemas that its parts are checked with.
 *
 * @param template for example {@code /v1/refunds/{refund}}
 * @param bodies by media type
 * @param answers by status, {@code 2XX} or {@code default}; nothing where no body is described
 */
record Operation(
        String method,
        String template,
        int path,
        int query,
        int header,
        Map<String, Integer> bodies,
        boolean needsBody,
        Map<String, Optional<Integer>> answers) {

    /** The values of the template's parameters, if the path is one of it. */
    Optional<Map<String, String>> match(String asked) {
        var parts = template.split("/", -1);
        var values = asked.split("/", -1);
        if (parts.length != values.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>();
        for (int each = 0; each < parts.length; each++) {
            if (parts[each].startsWith("{")) {
                parameters.put(parts[each].substring(1, parts[each].length() - 1), values[each]);
            } else if (!parts[each].equals(values[each])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** How many parts of the path are variable: {@code /search} is rather itself than an {@code /{id}}. */
    int vagueness() {
        return (int) Arrays.stream(template.split("/"))
                .filter(part -> part.startsWith("{"))
                .count();
    }

    Optional<Optional<Integer>> answer(int status) {
        return List.of(String.valueOf(status), status / 100 + "XX", "default").stream()
                .filter(answers::containsKey)
                .findFirst()
                .map(answers::get);
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
