package dev.laurel.loyalty.program;

import dev.laurel.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** What is refused when somebody edits what the merchant decides. */
public final class VersionProblems {

    private VersionProblems() {}

    /** The edit does not say what it is an edit of. */
    public static Problem versionRequired() {
        return Problem.of(
                "version-required",
                HttpStatus.PRECONDITION_REQUIRED,
                "If-Match is needed",
                "Name the version that you read, as its ETag says, in If-Match.");
    }

    /**
     * Somebody else was faster.
     *
     * @param current the newest version
     */
    public static Problem versionChanged(int current) {
        return Problem.of(
                        "version-changed",
                        HttpStatus.PRECONDITION_FAILED,
                        "It has changed since you read it",
                        "The newest version is " + current + ". Read it and repeat the change on what it says now.")
                .with("currentVersion", current);
    }

    /** What it is now does not allow this. */
    public static Problem notPossibleNow(String why) {
        return Problem.of("not-possible-now", HttpStatus.CONFLICT, "Not possible now", why);
    }
}
