package dev.laurel.auth.profile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch (RFC 7396) of {@link PersonalDetails}: what is absent stays, null removes. Read it with
 * {@link #read}, which refuses what is not editable.
 */
final class ProfilePatch {
    private static final Set<String> TEXTS = Set.of("displayName", "region", "locale", "birthDate");
    private static final String CONSENT = "marketingConsent";

    private final Map<String, @Nullable Object> members;

    private ProfilePatch(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    sealed interface Reading {
        record Accepted(ProfilePatch patch) implements Reading {}

        record Refused(List<ProfileRules.Violation> violations) implements Reading {}
    }

    /** The patch, or all that keeps it from being one. */
    static Reading read(Map<String, @Nullable Object> members) {
        List<ProfileRules.Violation> violations = new ArrayList<>();
        members.forEach((name, value) -> {
            if (name.equals(CONSENT)) {
                if (!(value instanceof Boolean)) {
                    violations.add(new ProfileRules.Violation(name, "must be true or false"));
                }
            } else if (!TEXTS.contains(name)) {
                violations.add(new ProfileRules.Violation(name, "is not a property of this request"));
            } else if (value != null && !(value instanceof String)) {
                violations.add(new ProfileRules.Violation(name, "has a value of the wrong type"));
            }
        });
        return violations.isEmpty() ? new Reading.Accepted(new ProfilePatch(members)) : new Reading.Refused(violations);
    }

    boolean names(String field) {
        return members.containsKey(field);
    }

    PersonalDetails applyTo(PersonalDetails current) {
        return new PersonalDetails(
                text("displayName", current.displayName()),
                names("birthDate") ? date(text("birthDate", null)) : current.birthDate(),
                text("region", current.region()),
                members.get(CONSENT) instanceof Boolean given ? given : current.marketingConsent(),
                text("locale", current.locale()));
    }

    private @Nullable String text(String name, @Nullable String current) {
        return names(name) ? (String) members.get(name) : current;
    }

    /** What is no date is none, which the rules refuse with an example of one. */
    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
