package dev.laurel.auth.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person says about himself and may change. */
public record PersonalDetails(
        @Nullable String displayName,
        @Nullable LocalDate birthDate,
        @Nullable String region,
        boolean marketingConsent,
        @Nullable String locale) {

    /** Nothing said yet, and no consent to anything. */
    public static final PersonalDetails NONE = new PersonalDetails(null, null, null, false, null);
}
