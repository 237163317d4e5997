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
        boolean marketingConsent,
        @Nullable String locale) {

    PersonalDetails details() {
        return new PersonalDetails(displayName, birthDate, region, marketingConsent, locale);
    }

    @Override
    public String toString() {
        return "RegisterRequest[masked]";
    }
}
