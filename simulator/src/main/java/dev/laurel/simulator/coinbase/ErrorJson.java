package dev.laurel.simulator.coinbase;

import dev.laurel.simulator.edge.Answer;
import java.util.UUID;

/** An error as all of Coinbase's newer APIs write it. */
record ErrorJson(String errorType, String errorMessage, String correlationId, String errorLink) {

    static ErrorJson of(String type, String message) {
        return new ErrorJson(
                type,
                message,
                UUID.randomUUID().toString(),
                "https://docs.cdp.coinbase.com/api-reference/v2/errors#" + type.replace('_', '-'));
    }

    static ErrorJson outage(int status) {
        return status == 429
                ? of("rate_limit_exceeded", "Too many requests.")
                : of("internal_server_error", "An internal server error occurred.");
    }

    static Answer invalid(String message) {
        return new Answer(400, of("invalid_request", message));
    }

    static Answer notFound(String id) {
        return new Answer(404, of("not_found", "There is no checkout " + id));
    }

    static Answer otherRequest() {
        return new Answer(409, of("idempotency_error", "The idempotency key was used with other parameters."));
    }
}
