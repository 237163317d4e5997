package dev.laurel.simulator.graph;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request with its parameters, wherever they stand. */
record GraphCall(HttpServletRequest request, HttpServletResponse response) {

    private static final JsonMapper JSON = new JsonMapper();

    String authorization() {
        return Objects.requireNonNullElse(request.getHeader("Authorization"), "");
    }

    /** A parameter; empty text if it is missing. */
    String text(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /** A parameter that is JSON; empty if it is missing or not JSON. */
    Optional<JsonNode> json(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(JSON.readTree(text(name)));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
