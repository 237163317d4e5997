package dev.laurel.gateway.answer;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal or a failure as the client sees it (RFC 9457).
 *
 * @param slug names the kind of problem and its page {@code docs/problems/<slug>.md}
 * @param headers further headers of the answer, such as Retry-After
 */
public record Problem(String slug, HttpStatus status, String title, String detail, Map<String, String> headers) {

    public static final Problem NOT_FOUND =
            new Problem("not-found", HttpStatus.NOT_FOUND, "Not found", "There is nothing here that you may see.");
    public static final Problem MALFORMED = new Problem(
            "malformed-request",
            HttpStatus.BAD_REQUEST,
            "The request cannot be read",
            "Its target, a header or its body is not what HTTP or this API allows.");
    public static final Problem METHOD = new Problem(
            "http-405", HttpStatus.METHOD_NOT_ALLOWED, "Method Not Allowed", "This path does not know this method.");
    public static final Problem UNAUTHORIZED = new Problem(
            "unauthorized",
            HttpStatus.UNAUTHORIZED,
            "Sign-in needed",
            "The request carries no valid access token.",
            Map.of("WWW-Authenticate", "Bearer"));
    public static final Problem INVALID_TOKEN = new Problem(
            "unauthorized",
            HttpStatus.UNAUTHORIZED,
            "Sign-in needed",
            "The request carries no valid access token.",
            Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    public static final Problem FORBIDDEN =
            new Problem("forbidden", HttpStatus.FORBIDDEN, "Not allowed", "Your role does not allow this.");
    public static final Problem ORIGIN = new Problem(
            "origin-not-allowed",
            HttpStatus.FORBIDDEN,
            "Origin not allowed",
            "Pages of this origin may not call this API with this method and these headers.");
    public static final Problem TOO_LARGE = new Problem(
            "too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            "The request is too large",
            "Send a smaller body.",
            Map.of("Connection", "close"));
    public static final Problem UNAVAILABLE = new Problem(
            "unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            "Temporarily unavailable",
            "Something that this needs does not answer at the moment. Try again shortly.",
            Map.of("Retry-After", "2"));
    public static final Problem TIMEOUT = new Problem(
            "timeout",
            HttpStatus.GATEWAY_TIMEOUT,
            "No answer in time",
            "What you asked for may or may not have happened. Look, or ask again with the same Idempotency-Key.");
    public static final Problem BROKEN_OFF = new Problem(
            "broken-off",
            HttpStatus.BAD_GATEWAY,
            "The answer broke off",
            "What you asked for may or may not have happened. Look, or ask again with the same Idempotency-Key.");
    public static final Problem INTERNAL = new Problem(
            "internal",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong",
            "It is our fault, not yours. Quote the correlation id when you ask about it.");

    public Problem(String slug, HttpStatus status, String title, String detail) {
        this(slug, status, title, detail, Map.of());
    }

    /** One of HTTP's own refusals that has no page of its own. */
    static Problem of(HttpStatus status) {
        return new Problem(
                "http-" + status.value(), status, status.getReasonPhrase(), "The request was not understood.");
    }

    /** The body of the answer. Titles and details are ours and contain nothing that JSON would have to escape. */
    String body(String correlationId) {
        return """
                {"type":"https://laurel.dev/problems/%s","title":"%s","status":%d,"detail":"%s","correlationId":"%s"}""".formatted(slug, title, status.value(), detail, correlationId);
    }
}
