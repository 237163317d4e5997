package dev.laurel.loyalty.program;

import dev.laurel.loyalty.program.EditableVersions.Recorded;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds versions for staff, each with the one that was read as its predecessor. It is on the staff log before it is there. */
public final class EditVersions<T extends Version> {

    private final String what;
    private final EditableVersions<T> versions;
    private final StaffLog log;
    private final Clock clock;

    /**
     * @param what is edited, in the words of the staff log, for example {@code tiers}
     */
    public EditVersions(String what, EditableVersions<T> versions, StaffLog log, Clock clock) {
        this.what = what;
        this.versions = versions;
        this.log = log;
        this.clock = clock;
    }

    /** What became of an edit. */
    public sealed interface Edited<T extends Version> {
        /** It is the newest version now. */
        record Added<T extends Version>(Recorded<T> version) implements Edited<T> {}

        /** Somebody else was faster. */
        record Changed<T extends Version>(int current) implements Edited<T> {}

        /** Something is wrong with it. */
        record Refused<T extends Version>(List<FieldError> errors) implements Edited<T> {}
    }

    /** Makes a version of what staff sent. */
    public interface Making<T> {
        T version(int number, Instant effectiveFrom);
    }

    /** All versions, newest first. */
    List<Recorded<T>> history() {
        return versions.history();
    }

    /** The number of the version in force. */
    int current() {
        return versions.at(clock.instant()).version();
    }

    /**
     * Adds the version after the one that was read.
     *
     * @param wish when it should begin; nothing: as soon as possible
     * @param violations what is wrong with what staff sent
     * @param note why, in a few words; may be empty
     */
    public Edited<T> add(
            int read,
            @Nullable Instant wish,
            List<FieldError> violations,
            Making<T> making,
            String staff,
            @Nullable String note) {
        List<FieldError> errors = new ArrayList<>(violations);
        Start.check(wish, clock.instant(), errors);
        if (!errors.isEmpty()) {
            return new Edited.Refused<>(errors);
        }
        if (read != newest()) {
            return new Edited.Changed<>(newest());
        }
        T next = making.version(read + 1, Start.of(wish, versions));
        String why = note == null ? "" : note;
        log.write(new StaffAction(
                staff,
                "change-" + what,
                what,
                why.isBlank() ? null : why,
                Map.of(
                        "from", Integer.toString(read),
                        "to", Integer.toString(next.version()),
                        "effectiveFrom", next.effectiveFrom().toString())));
        return versions.add(next, staff, why)
                ? new Edited.Added<>(versions.history().getFirst())
                : new Edited.Changed<>(newest());
    }

    private int newest() {
        return versions.history().getFirst().version().version();
    }
}
