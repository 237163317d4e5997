package dev.laurel.loyalty.operation;

import dev.laurel.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** How the edges of several features refuse a move. */
public final class MoveProblems {

    private MoveProblems() {}

    /** 409: there are fewer points than are needed. */
    public static Problem insufficient(long available, long needed) {
        return Problem.of(
                        "insufficient-points",
                        HttpStatus.CONFLICT,
                        "Not enough points",
                        "This takes " + needed + " points, and " + available + " are available.")
                .with("available", available);
    }

    /** 422: the key was used for something else. */
    public static Problem keyReused() {
        return Problem.of(
                "idempotency-key-reused",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The key belongs to another request",
                "This key was used with another body. Something new needs a new key.");
    }
}
