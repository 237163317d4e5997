package dev.laurel.simulator.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A request's JSON. Reading notes what is wrong with it; {@link #refusal} tells the first of it. */
final class Body {

    private static final JsonMapper JSON = new JsonMapper();
    static final int LONGEST_KEY = 45;

    private final JsonNode json;
    private final Set<String> read = new TreeSet<>();
    private final List<SquareError> wrong = new ArrayList<>();

    private Body(JsonNode json) {
        this.json = json;
        if (!json.isObject()) {
            wrong.add(SquareError.invalid("EXPECTED_JSON_BODY", "body", "The body is a JSON object."));
        }
    }

    static Body of(byte[] bytes) {
        try {
            return new Body(JSON.readTree(bytes));
        } catch (JacksonException unreadable) {
            return new Body(MissingNode.getInstance());
        }
    }

    /** A text that must be there. */
    String required(String field, int longest) {
        var text = text(field, longest);
        if (text == null || text.isEmpty()) {
            wrong.add(SquareError.invalid("MISSING_REQUIRED_PARAMETER", field, "Missing required parameter."));
        }
        return text == null ? "" : text;
    }

    @Nullable String text(String field, int longest) {
        read.add(field);
        var value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            wrong.add(SquareError.invalid("EXPECTED_STRING", field, "Expected a string value."));
            return null;
        }
        if (value.asString().length() > longest) {
            wrong.add(SquareError.invalid(
                    "VALUE_TOO_LONG", field, "Field must not be greater than " + longest + " in length"));
        }
        return value.asString();
    }

    boolean flag(String field, boolean otherwise) {
        read.add(field);
        var value = json.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            wrong.add(SquareError.invalid("EXPECTED_BOOLEAN", field, "Expected a boolean value."));
        }
        return value.asBoolean(otherwise);
    }

    Money money(String field) {
        read.add(field);
        var amount = json.path(field).path("amount");
        var currency = json.path(field).path("currency");
        if (!amount.isIntegralNumber() || !currency.isString()) {
            wrong.add(SquareError.invalid("MISSING_REQUIRED_PARAMETER", field, "Missing required parameter."));
            return new Money(0, "");
        }
        if (amount.asLong() < 1) {
            wrong.add(SquareError.invalid("VALUE_TOO_LOW", field + ".amount", "The amount is one or more."));
        }
        return new Money(amount.asLong(), currency.asString());
    }

    /** What is wrong with what was read, or that there is something that was not. */
    @Nullable SquareError refusal() {
        if (wrong.isEmpty()) {
            json.propertyNames().stream()
                    .filter(name -> !read.contains(name))
                    .forEach(name -> wrong.add(SquareError.invalid(
                            "UNKNOWN_BODY_PARAMETER", name, "Not known to this simulator: " + name)));
        }
        return wrong.isEmpty() ? null : wrong.getFirst();
    }
}
