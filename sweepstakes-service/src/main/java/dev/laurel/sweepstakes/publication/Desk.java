package dev.laurel.sweepstakes.publication;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.sweepstakes.lifecycle.Transition;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How staff's requests name versions, and how they are refused. */
final class Desk {

    private static final Pattern ENTITY_TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Desk() {}

    /** The version in {@code If-Match}; nothing when it is none of ours. */
    static Optional<Long> version(@Nullable String ifMatch) {
        var matcher = ENTITY_TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    static ResponseEntity<?> versionNeeded() {
        return Problem.of(
                        "version-required",
                        HttpStatus.PRECONDITION_REQUIRED,
                        "The version is needed",
                        "Send If-Match with the ETag of what you have read.")
                .toResponse();
    }

    static ResponseEntity<?> refused(Transition refused) {
        return switch (refused) {
            case Transition.Moved moved -> throw new IllegalArgumentException("Not refused: " + moved);
            case Transition.Unchanged(var same) ->
                ResponseEntity.ok().eTag(tag(same.version())).body(AdminSweepstakes.of(same));
            case Transition.Outdated(var current) ->
                Problem.of(
                                "version-changed",
                                HttpStatus.PRECONDITION_FAILED,
                                "Somebody else changed it",
                                "It has version " + current.version() + " now. Read it again.")
                        .toResponse();
            case Transition.Refused(var current, var why) ->
                Problem.of("not-possible-now", HttpStatus.CONFLICT, "Not possible now", why)
                        .with("status", current.status())
                        .toResponse();
        };
    }

    static ResponseEntity<?> notFound() {
        return CommonProblems.notFound().toResponse();
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
