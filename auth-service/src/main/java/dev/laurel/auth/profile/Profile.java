package dev.laurel.auth.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Laurel knows about a person. It exists as soon as its person is seen; what is missing then (somebody who signed
 * up on the identity provider's own page) is named by {@link #missing()}.
 *
 * @param id the account's id, the {@code sub} of its tokens
 * @param version counts the changes, from 1
 * @param consents decisions on marketing, oldest first; the last one holds
 */
public record Profile(
        String id,
        long version,
        String email,
        @Nullable String displayName,
        @Nullable LocalDate birthDate,
        @Nullable String region,
        @Nullable String locale,
        List<Consent> consents,
        Instant createdAt,
        Instant updatedAt) {

    /** A decision on marketing messages, kept as the proof of it. */
    public record Consent(boolean given, Instant at) {}

    /** The profile of somebody who is new here, with what is known of him. */
    public static Profile of(String id, String email, PersonalDetails details, Instant now) {
        return new Profile(id, 0, email, null, null, null, null, List.of(), now, now).with(details, now);
    }

    /** The same person after these details were given; one version on. */
    Profile with(PersonalDetails details, Instant now) {
        return new Profile(
                id,
                version + 1,
                email,
                details.displayName(),
                details.birthDate(),
                details.region(),
                details.locale(),
                consentsAfter(details.marketingConsent(), now),
                createdAt,
                now);
    }

    /** What the person can edit, as it is. */
    PersonalDetails details() {
        return new PersonalDetails(displayName, birthDate, region, marketingConsent(), locale);
    }

    public boolean marketingConsent() {
        return !consents.isEmpty() && consents.getLast().given();
    }

    /** The names of the fields without which the person cannot take part in everything. */
    public List<String> missing() {
        return Stream.of(
                        displayName == null ? "displayName" : "",
                        birthDate == null ? "birthDate" : "",
                        region == null ? "region" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private List<Consent> consentsAfter(boolean given, Instant now) {
        if (given == marketingConsent()) {
            return consents;
        }
        List<Consent> extended = new ArrayList<>(consents);
        extended.add(new Consent(given, now));
        return List.copyOf(extended);
    }
}
