package dev.laurel.simulator.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.simulator.edge.Answer;
import org.jspecify.annotations.Nullable;

/** An error as the Graph API words it. */
record GraphError(int status, Body body) {

    private static final String TRACE = "LaurelSimulator";

    /** Its JSON. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String message,
            String type,
            int code,
            @JsonProperty("error_subcode") @Nullable Integer subcode,
            @JsonProperty("is_transient") @Nullable Boolean isTransient,
            @JsonProperty("fbtrace_id") String trace) {}

    /** The whole answer's. */
    record Envelope(Body error) {}

    static GraphError of(int code, @Nullable Integer subcode, String message) {
        return new GraphError(
                400, new Body("(#" + code + ") " + message, "OAuthException", code, subcode, null, TRACE));
    }

    /** Code 100. */
    static GraphError invalid(String message) {
        return of(100, null, message);
    }

    /** Code 100 with subcode 33: no such object, or not for this token. */
    static GraphError unknown(String id) {
        return new GraphError(
                400,
                new Body(
                        "Unsupported request. Object with ID '" + id
                                + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
                        "GraphMethodException",
                        100,
                        33,
                        null,
                        TRACE));
    }

    /** Code 190 with the subcode that says why. */
    static GraphError token(int subcode, String why) {
        return new GraphError(
                401, new Body("Error validating access token: " + why, "OAuthException", 190, subcode, null, TRACE));
    }

    /** Code 100 without a number in its message, as proofs are refused. */
    static GraphError proof(String message) {
        return new GraphError(400, new Body(message, "GraphMethodException", 100, null, null, TRACE));
    }

    /** What is answered when Meta itself fails: too many calls, or an outage that passes. */
    static Object outage(int status) {
        return new Envelope(
                status == 429
                        ? new Body("(#4) Application request limit reached", "OAuthException", 4, null, true, TRACE)
                        : new Body("(#2) Service temporarily unavailable", "OAuthException", 2, null, true, TRACE));
    }

    Answer answer() {
        return new Answer(status, new Envelope(body));
    }
}
