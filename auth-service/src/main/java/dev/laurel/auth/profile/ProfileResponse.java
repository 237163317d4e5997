package dev.laurel.auth.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its person sees it.
 *
 * @param complete whether nothing is missing
 * @param missing the fields to ask for before the person can take part in everything
 */
record ProfileResponse(
        String customerId,
        String email,
        @Nullable String displayName,
        @Nullable LocalDate birthDate,
        @Nullable String region,
        boolean marketingConsent,
        @Nullable String locale,
        boolean complete,
        List<String> missing,
        Instant memberSince,
        long version) {

    static ProfileResponse of(Profile profile) {
        return new ProfileResponse(
                profile.id(),
                profile.email(),
                profile.displayName(),
                profile.birthDate(),
                profile.region(),
                profile.marketingConsent(),
                profile.locale(),
                profile.missing().isEmpty(),
                profile.missing(),
                profile.createdAt(),
                profile.version());
    }
}
