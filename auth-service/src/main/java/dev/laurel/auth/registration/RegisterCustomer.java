package dev.laurel.auth.registration;

import dev.laurel.auth.identity.Account;
import dev.laurel.auth.identity.AccountCreation;
import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.identity.Password;
import dev.laurel.auth.identity.SignIn;
import dev.laurel.auth.profile.PersonalDetails;
import dev.laurel.auth.profile.Profile;
import dev.laurel.auth.profile.ProfileOfAccount;
import dev.laurel.auth.profile.ProfileRules;
import dev.laurel.auth.profile.ProfileRules.Violation;
import dev.laurel.auth.profile.Profiles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes somebody a customer: the account first, because the identity provider decides whose an address is, then the
 * profile under the account's id. A crash in between is mended by repeating the registration with the same password, or
 * by the first look at the profile.
 */
@Component
class RegisterCustomer {
    private static final Violation NO_EMAIL = new Violation("email", "must be an e-mail address");

    private final IdentityProvider identities;
    private final ProfileOfAccount ofAccount;
    private final Profiles profiles;
    private final ProfileRules rules;
    private final Clock clock;

    RegisterCustomer(
            IdentityProvider identities,
            ProfileOfAccount ofAccount,
            Profiles profiles,
            ProfileRules rules,
            Clock clock) {
        this.identities = identities;
        this.ofAccount = ofAccount;
        this.profiles = profiles;
        this.rules = rules;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Registered(Profile profile) implements Outcome {}

        record Invalid(List<Violation> violations) implements Outcome {}

        record EmailTaken() implements Outcome {}
    }

    Outcome register(@Nullable String emailText, @Nullable String passwordText, PersonalDetails details) {
        List<Violation> violations = new ArrayList<>();
        EmailAddress email = EmailAddress.of(emailText).orElse(null);
        if (email == null) {
            violations.add(NO_EMAIL);
        }
        if (passwordText == null || passwordText.isEmpty()) {
            violations.add(new Violation("password", "must not be empty"));
        }
        violations.addAll(rules.check(details));
        return email == null || passwordText == null || !violations.isEmpty()
                ? new Outcome.Invalid(violations)
                : register(email, new Password(passwordText), details);
    }

    private Outcome register(EmailAddress email, Password password, PersonalDetails details) {
        return switch (identities.create(email, password)) {
            case AccountCreation.Created(var id) -> {
                Profile profile = Profile.of(id, email.value(), details, clock.instant());
                profiles.add(profile);
                yield new Outcome.Registered(profile);
            }
            case AccountCreation.EmailTaken() -> finish(email, password, details);
            case AccountCreation.PasswordRefused(var reason) ->
                new Outcome.Invalid(List.of(new Violation("password", reason)));
            case AccountCreation.EmailRefused() -> new Outcome.Invalid(List.of(NO_EMAIL));
        };
    }

    /** Whoever knows the password of an account without profile began to register and was cut off. */
    private Outcome finish(EmailAddress email, Password password, PersonalDetails details) {
        Optional<Account> unfinished = identities
                .account(email)
                .filter(account -> profiles.find(account.id()).isEmpty())
                .filter(account -> identities.signIn(email, password) instanceof SignIn.SignedIn);
        return unfinished
                .flatMap(account -> ofAccount.create(account, details))
                .<Outcome>map(Outcome.Registered::new)
                .orElseGet(Outcome.EmailTaken::new);
    }
}
