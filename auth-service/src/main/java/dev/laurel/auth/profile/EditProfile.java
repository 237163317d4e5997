package dev.laurel.auth.profile;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes what a person says about himself, field by field. */
@Component
class EditProfile {
    /** Each lost race means that another edit was stored; a person has no five browsers. */
    private static final int ATTEMPTS = 5;

    private final Profiles profiles;
    private final ProfileOfAccount ofAccount;
    private final ProfileRules rules;
    private final Clock clock;

    EditProfile(Profiles profiles, ProfileOfAccount ofAccount, ProfileRules rules, Clock clock) {
        this.profiles = profiles;
        this.ofAccount = ofAccount;
        this.rules = rules;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Edited(Profile profile) implements Outcome {}

        record Invalid(List<ProfileRules.Violation> violations) implements Outcome {}

        /** The version that the change was made from is not the current one any more. */
        record Changed(long currentVersion) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** Applies the patch to the version named, or to whichever is current when none is. */
    Outcome edit(String id, ProfilePatch patch, @Nullable Long expectedVersion) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = ofAccount.find(id);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            Profile current = found.get();
            if (expectedVersion != null && current.version() != expectedVersion) {
                return new Outcome.Changed(current.version());
            }
            PersonalDetails details = patch.applyTo(current.details());
            List<ProfileRules.Violation> violations = rules.check(details).stream()
                    .filter(violation -> patch.names(violation.field()))
                    .toList();
            if (!violations.isEmpty()) {
                return new Outcome.Invalid(violations);
            }
            Profile next = current.with(details, clock.instant());
            if (details.equals(current.details()) || profiles.replace(next)) {
                return new Outcome.Edited(details.equals(current.details()) ? current : next);
            }
        }
        throw new IllegalStateException("Profile " + id + " keeps changing");
    }
}
