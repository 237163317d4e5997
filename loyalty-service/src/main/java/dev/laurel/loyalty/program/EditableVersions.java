package dev.laurel.loyalty.program;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions to which staff can add. None is ever changed or removed. */
public interface EditableVersions<T extends Version> extends Versions<T> {

    /** All versions, newest first, as they are stored now. */
    List<Recorded<T>> history();

    /**
     * Adds the version after the newest one.
     *
     * @param next its number is one above the newest
     * @param by who adds it
     * @param note why, in a few words; may be empty
     * @return false when it is not the next any more
     */
    boolean add(T next, String by, String note);

    /** From when a version that is added now can be in force: by then every instance knows of it. */
    Instant earliestStart();

    /**
     * A version, and who recorded it when.
     *
     * @param by nobody for the version with which a programme begins
     */
    record Recorded<T>(
            T version, @Nullable String by, @Nullable Instant at, String note) {}
}
