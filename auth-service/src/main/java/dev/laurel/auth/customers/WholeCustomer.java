package dev.laurel.auth.customers;

import dev.laurel.auth.identity.Account;
import dev.laurel.auth.link.LinkedChannels.LinkedChannel;
import dev.laurel.auth.profile.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known here of a customer, but for who he is on channels.
 *
 * @param locale the language that he chose, if he did
 * @param missing the fields that he has not told yet
 * @param account what signs in; absent when the identity provider has it no longer
 * @param roles staff roles, none for nearly everybody
 */
record WholeCustomer(
        CustomerResponse customer,
        @Nullable String locale,
        List<String> missing,
        Instant updatedAt,
        List<Profile.Consent> consents,
        @Nullable AccountPart account,
        List<String> roles,
        List<LinkedChannel> links) {

    /** The account at the identity provider. */
    record AccountPart(String email, boolean emailVerified, boolean enabled, Instant createdAt) {
        static AccountPart of(Account account) {
            return new AccountPart(
                    account.email().value(), account.emailVerified(), account.enabled(), account.createdAt());
        }
    }
}
