package dev.laurel.auth.registration;

import dev.laurel.auth.profile.PersonalDetails;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of a registration; never printed. */
record RegisterRequest(
        @Nullable String email,
        @Nullable String password,
        @Nullable String displayName,
        @Nullable LocalDate birthDate,
        @Nullable String region,
        @Nullable Boolean marketingConsent,
        @Nullable String locale) {

    /** What is not said about marketing is no. */
    PersonalDetails details() {
        return new PersonalDetails(displayName, birthDate, region, Boolean.TRUE.equals(marketingConsent), locale);
    }

    @Override
    public String toString() {
        return "RegisterRequest[masked]";
    }
}
