package dev.laurel.sweepstakes.publication;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.Transition;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How staff's requests name versions, and how they are answered. */
final class Desk {

    private static final Pattern ENTITY_TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Desk() {}

    /** The version in {@code If-Match}; nothing when it is none of ours. */
    static Optional<Long> version(@Nullable String ifMatch) {
        var matcher = ENTITY_TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    static ProblemException versionNeeded() {
        return Problem.of(
                        "version-required",
                        HttpStatus.PRECONDITION_REQUIRED,
                        "The version is needed",
                        "Send If-Match with the ETag of what you have read.")
                .asException();
    }

    static ResponseEntity<AdminSweepstakes> answer(Transition transition) {
        return answer(done(transition));
    }

    /** The sweepstakes as it is now; thrown is why not. */
    static Sweepstakes done(Transition transition) {
        return switch (transition) {
            case Transition.Moved(var next, var told) -> next;
            case Transition.Unchanged(var same) -> same;
            case Transition.Outdated(var current) ->
                throw Problem.of(
                                "version-changed",
                                HttpStatus.PRECONDITION_FAILED,
                                "Somebody else changed it",
                                "It has version " + current.version() + " now. Read it again.")
                        .asException();
            case Transition.Refused(var current, var why) ->
                throw Problem.of("not-possible-now", HttpStatus.CONFLICT, "Not possible now", why)
                        .with("status", current.status())
                        .asException();
        };
    }

    static ResponseEntity<AdminSweepstakes> answer(Sweepstakes one) {
        return ResponseEntity.ok().eTag(tag(one.version())).body(AdminSweepstakes.of(one));
    }

    static ProblemException notFound() {
        return CommonProblems.notFound().asException();
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
