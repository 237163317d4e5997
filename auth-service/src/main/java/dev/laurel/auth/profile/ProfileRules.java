package dev.laurel.auth.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What personal details must be like. */
public final class ProfileRules {
    private static final int LONGEST_NAME = 60;
    private static final int OLDEST = 130;
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    /** ISO 3166-1 alpha-2, or ISO 3166-2. */
    private static final Pattern REGION = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    /** BCP 47, language with an optional script and region. */
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\p{Cf}");

    private final Clock clock;
    private final int minimumAge;

    /** Rules for people of at least this age in full years, today by this clock. */
    public ProfileRules(Clock clock, int minimumAge) {
        this.clock = clock;
        this.minimumAge = minimumAge;
    }

    /** One field and what is wrong with it, to be read after the field's name. */
    public record Violation(String field, String message) {}

    /** What is wrong with the details of somebody who says all there is to say; empty when nothing is. */
    public List<Violation> check(PersonalDetails details) {
        List<Violation> violations = new ArrayList<>();
        add(violations, "displayName", nameProblem(details.displayName()));
        add(violations, "birthDate", birthDateProblem(details.birthDate()));
        add(violations, "region", regionProblem(details.region()));
        if (details.locale() != null && !LOCALE.matcher(details.locale()).matches()) {
            add(violations, "locale", "must be a language tag such as de or en-GB");
        }
        return violations;
    }

    private static @Nullable String nameProblem(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "must not be empty";
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return "must have at most " + LONGEST_NAME + " characters";
        }
        if (!name.equals(name.strip())) {
            return "must not begin or end with a space";
        }
        return CONTROL.matcher(name).find() ? "must not contain control characters" : null;
    }

    private @Nullable String birthDateProblem(@Nullable LocalDate birthDate) {
        if (birthDate == null) {
            return "must be a date such as 1990-04-23";
        }
        LocalDate today = LocalDate.now(clock);
        if (!birthDate.isBefore(today)) {
            return "must be in the past";
        }
        int age = Period.between(birthDate, today).getYears();
        if (age > OLDEST) {
            return "must be within the last " + OLDEST + " years";
        }
        return age < minimumAge ? "must be at least " + minimumAge + " years ago" : null;
    }

    private static @Nullable String regionProblem(@Nullable String region) {
        var form = REGION.matcher(region == null ? "" : region);
        return form.matches() && COUNTRIES.contains(form.group(1))
                ? null
                : "must be a country or region of ISO 3166 such as DE or US-CA";
    }

    private static void add(List<Violation> violations, String field, @Nullable String message) {
        if (message != null) {
            violations.add(new Violation(field, message));
        }
    }
}
