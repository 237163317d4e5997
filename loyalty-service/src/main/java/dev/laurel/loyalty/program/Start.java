package dev.laurel.loyalty.program;

import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a new version begins: as its author says, never in the past, and not before every instance knows of it. */
public final class Start {

    private Start() {}

    /** What is wrong with the wish, if anything. */
    public static Optional<FieldError> refused(@Nullable Instant wish, Instant now) {
        return wish == null || !wish.isBefore(now)
                ? Optional.empty()
                : Optional.of(new FieldError(
                        "effectiveFrom",
                        "is before now (" + now + "): what has been decided by an earlier version stays decided"));
    }

    /** The wish, or the earliest start when there is none or it is earlier. */
    public static Instant of(@Nullable Instant wish, EditableVersions<?> versions) {
        Instant earliest = versions.earliestStart();
        return wish == null || wish.isBefore(earliest) ? earliest : wish;
    }

    /** Adds the error if there is one. */
    public static void check(@Nullable Instant wish, Instant now, List<FieldError> errors) {
        refused(wish, now).ifPresent(errors::add);
    }
}
