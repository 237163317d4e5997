package dev.laurel.platform.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The problems that every service can answer with. */
public final class CommonProblems {

    private CommonProblems() {}

    /** One field of a request that is not as it must be. */
    public record FieldError(String field, String message) {}

    public static Problem validation(List<FieldError> errors) {
        return Problem.of(
                        "validation",
                        HttpStatus.BAD_REQUEST,
                        "The request is not valid",
                        "Correct the fields named in errors and send it again.")
                .with("errors", errors);
    }

    public static Problem malformed(String detail) {
        return Problem.of("malformed-request", HttpStatus.BAD_REQUEST, "The request cannot be read", detail);
    }

    /** The same for what does not exist and for what is somebody else's. */
    public static Problem notFound() {
        return Problem.of("not-found", HttpStatus.NOT_FOUND, "Not found", "There is nothing here that you may see.");
    }

    public static Problem unauthorized() {
        return Problem.of(
                "unauthorized",
                HttpStatus.UNAUTHORIZED,
                "Sign-in needed",
                "The request carries no valid access token.");
    }

    public static Problem forbidden() {
        return Problem.of("forbidden", HttpStatus.FORBIDDEN, "Not allowed", "Your role does not allow this.");
    }

    /** Staff who are customers, too, leave what is theirs to somebody else, whatever their role. */
    public static Problem ownAccount() {
        return Problem.of(
                "own-account",
                HttpStatus.FORBIDDEN,
                "Not on your own account",
                "Money and points of your own are for another member of staff.");
    }

    public static Problem unavailable() {
        return Problem.of(
                "unavailable",
                HttpStatus.SERVICE_UNAVAILABLE,
                "Temporarily unavailable",
                "Something that this needs does not answer at the moment. Try again shortly.");
    }

    public static Problem internal() {
        return Problem.of(
                "internal",
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong",
                "It is our fault, not yours. Quote the correlation id when you ask about it.");
    }

    /** An HTTP status that has no page of its own, for example 405 or 415. */
    public static Problem ofStatus(HttpStatus status, String detail) {
        return Problem.of("http-" + status.value(), status, status.getReasonPhrase(), detail);
    }
}
