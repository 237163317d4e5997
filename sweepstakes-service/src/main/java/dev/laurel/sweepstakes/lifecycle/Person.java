package dev.laurel.sweepstakes.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What eligibility depends on; what nobody told is unknown. */
public record Person(
        @Nullable LocalDate birthDate, @Nullable String region, boolean staff) {

    /** Somebody of whom nothing is known, for example after an erasure. */
    public static final Person UNKNOWN = new Person(null, null, false);
}
