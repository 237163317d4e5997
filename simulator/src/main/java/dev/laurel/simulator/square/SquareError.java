package dev.laurel.simulator.square;

import org.jspecify.annotations.Nullable;

/**
 * Why Square does not do something. See
 * <a href="https://developer.squareup.com/reference/square/objects/Error">developer.squareup.com</a>.
 */
record SquareError(
        int status,
        String category,
        String code,
        String detail,
        @Nullable String field) {

    private static final String INVALID = "INVALID_REQUEST_ERROR";

    static SquareError invalid(String code, String field, String detail) {
        return new SquareError(400, INVALID, code, detail, field);
    }

    static SquareError badRequest(String detail) {
        return new SquareError(400, INVALID, "BAD_REQUEST", detail, null);
    }

    static SquareError missing(String what) {
        return new SquareError(404, INVALID, "NOT_FOUND", what + " not found.", null);
    }

    static SquareError unauthorized() {
        return new SquareError(
                401, "AUTHENTICATION_ERROR", "UNAUTHORIZED", "This request could not be authorized.", null);
    }

    static SquareError declined(String code) {
        return new SquareError(400, "PAYMENT_METHOD_ERROR", code, "Authorization error: '" + code + "'", null);
    }

    static SquareError notRefundable(String code, String detail) {
        return new SquareError(400, "REFUND_ERROR", code, detail, null);
    }

    /** What a fault rule asks for: 429 or 5xx. */
    static SquareError outage(int status) {
        return switch (status) {
            case 429 -> new SquareError(429, "RATE_LIMIT_ERROR", "RATE_LIMITED", "Rate limited.", null);
            case 502 -> api(status, "BAD_GATEWAY");
            case 503 -> api(status, "SERVICE_UNAVAILABLE");
            case 504 -> api(status, "GATEWAY_TIMEOUT");
            default -> api(status, "INTERNAL_SERVER_ERROR");
        };
    }

    private static SquareError api(int status, String code) {
        return new SquareError(status, "API_ERROR", code, "A simulated failure of Square.", null);
    }
}
