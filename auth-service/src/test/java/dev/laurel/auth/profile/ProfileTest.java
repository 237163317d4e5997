package dev.laurel.auth.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");
    private static final PersonalDetails ADA =
            new PersonalDetails("Ada", LocalDate.parse("1990-04-23"), "DE", false, "de");

    @Test
    void whoeverSignedUpElsewhereIsIncompleteAndTheProfileSaysSo() {
        Profile profile = Profile.of("id", "ada@example.com", PersonalDetails.NONE, MONDAY);

        assertThat(profile.missing()).containsExactly("displayName", "birthDate", "region");
        assertThat(profile.with(ADA, TUESDAY).missing()).isEmpty();
    }

    @Test
    void aChangeIsOneVersionOnAndKeepsTheBeginning() {
        Profile profile = Profile.of("id", "ada@example.com", PersonalDetails.NONE, MONDAY)
                .with(ADA, TUESDAY);

        assertThat(profile.version()).isEqualTo(2);
        assertThat(profile.createdAt()).isEqualTo(MONDAY);
        assertThat(profile.updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void eachDecisionOnMarketingIsKeptWithItsTime() {
        Profile given = Profile.of("id", "ada@example.com", patched(ADA, "marketingConsent", true), MONDAY);
        Profile withdrawn = given.with(patched(given.details(), "marketingConsent", false), TUESDAY);

        assertThat(given.marketingConsent()).isTrue();
        assertThat(withdrawn.marketingConsent()).isFalse();
        assertThat(withdrawn.consents())
                .containsExactly(new Profile.Consent(true, MONDAY), new Profile.Consent(false, TUESDAY));
        assertThat(withdrawn.with(withdrawn.details(), TUESDAY).consents()).hasSize(2);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        assertThat(patched(ADA, "region", "FR"))
                .isEqualTo(new PersonalDetails("Ada", ADA.birthDate(), "FR", false, "de"));
        assertThat(patched(ADA, "locale", null).locale()).isNull();
        assertThat(ProfilePatch.read(Map.of())).isInstanceOf(ProfilePatch.Reading.Accepted.class);
    }

    @Test
    void whatIsNotThePersonsToEditIsRefused() {
        var refused = (ProfilePatch.Reading.Refused)
                ProfilePatch.read(Map.of("email", "other@example.com", "region", 7, "marketingConsent", "yes"));

        assertThat(refused.violations())
                .extracting(ProfileRules.Violation::field)
                .containsExactlyInAnyOrder("email", "region", "marketingConsent");
    }

    private static PersonalDetails patched(PersonalDetails details, String name, Object value) {
        var accepted = (ProfilePatch.Reading.Accepted) ProfilePatch.read(Collections.singletonMap(name, value));
        return accepted.patch().applyTo(details);
    }
}
