package dev.laurel.auth.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRulesTest {
    private static final LocalDate BORN = LocalDate.parse("1990-04-23");

    private final ProfileRules rules =
            new ProfileRules(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC), 13);

    @Test
    void whoeverSaysEverythingProperlyIsAccepted() {
        assertThat(rules.check(new PersonalDetails("Ada Lovelace", BORN, "GB-LND", true, "en-GB")))
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", " Ada", "Ada ", "A\u0000da", "Ada\u202e"})
    void aNameMustBeAName(String name) {
        assertThat(refusedField(new PersonalDetails(name, BORN, "DE", false, null)))
                .isEqualTo("displayName");
    }

    @Test
    void aNameIsCountedInCharactersNotInUnitsOfUtf16() {
        assertThat(rules.check(new PersonalDetails("🎉".repeat(60), BORN, "DE", false, null)))
                .isEmpty();
        assertThat(refusedField(new PersonalDetails("🎉".repeat(61), BORN, "DE", false, null)))
                .isEqualTo("displayName");
    }

    @ParameterizedTest
    @CsvSource({
        "2013-11-23, true",
        "2013-11-24, false",
        "2026-11-23, false",
        "2027-01-01, false",
        "1896-11-23, true",
        "1895-11-23, false"
    })
    void theThirteenthBirthdayIsTheFirstDayToRegister(LocalDate birthDate, boolean accepted) {
        assertThat(rules.check(new PersonalDetails("Ada", birthDate, "DE", false, null))
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, true",
        "US-CA, true",
        "GB-LND, true",
        "XX, false",
        "de, false",
        "US-, false",
        "US-CALI, false",
        ", false"
    })
    void aRegionIsACountryOrAPartOfOne(String region, boolean accepted) {
        assertThat(rules.check(new PersonalDetails("Ada", BORN, region, false, null))
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"de, true", "en-GB, true", "zh-Hans-CN, true", "english, false", "DE, false"})
    void aLocaleIsALanguageTag(String locale, boolean accepted) {
        assertThat(rules.check(new PersonalDetails("Ada", BORN, "DE", false, locale))
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(rules.check(PersonalDetails.NONE))
                .extracting(ProfileRules.Violation::field)
                .containsExactly("displayName", "birthDate", "region");
    }

    private String refusedField(PersonalDetails details) {
        return rules.check(details).getFirst().field();
    }
}
