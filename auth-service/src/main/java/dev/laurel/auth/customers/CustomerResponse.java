package dev.laurel.auth.customers;

import dev.laurel.auth.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer as staff see one. */
record CustomerResponse(
        String customerId,
        String email,
        @Nullable String displayName,
        @Nullable LocalDate birthDate,
        @Nullable String region,
        boolean marketingConsent,
        boolean complete,
        Instant memberSince) {

    static CustomerResponse of(Profile profile) {
        return new CustomerResponse(
                profile.id(),
                profile.email(),
                profile.displayName(),
                profile.birthDate(),
                profile.region(),
                profile.marketingConsent(),
                profile.missing().isEmpty(),
                profile.createdAt());
    }
}
