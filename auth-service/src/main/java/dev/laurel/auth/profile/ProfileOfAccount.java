package dev.laurel.auth.profile;

import dev.laurel.auth.identity.Account;
import dev.laurel.auth.identity.IdentityProvider;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sees to it that whoever has an account has a profile: one that a crash kept from being written, or that was never
 * asked for because the account was made on the identity provider's own page.
 */
@Component
public class ProfileOfAccount {
    private final Profiles profiles;
    private final IdentityProvider identities;
    private final ErasedCustomers erased;
    private final Clock clock;

    ProfileOfAccount(Profiles profiles, IdentityProvider identities, ErasedCustomers erased, Clock clock) {
        this.profiles = profiles;
        this.identities = identities;
        this.erased = erased;
        this.clock = clock;
    }

    /** The profile, made now if it was missing; nothing if there is no such account or it was erased. */
    public Optional<Profile> find(String id) {
        return profiles.find(id)
                .or(() -> identities.account(id).flatMap(account -> create(account, PersonalDetails.NONE)));
    }

    /** The profile of the account, with these details if it is new; nothing if it was erased. */
    public Optional<Profile> create(Account account, PersonalDetails details) {
        profiles.add(Profile.of(account.id(), account.email().value(), details, clock.instant()));
        // An erasure records itself before it removes: whoever added after the removal sees the record here.
        if (erased.contains(account.id())) {
            profiles.remove(account.id());
        }
        return profiles.find(account.id());
    }
}
