package dev.laurel.auth.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where credentials, sessions and roles live. Refusals are values; a provider that is away or does not answer in time
 * is an exception that the platform answers with 503 and Retry-After.
 */
public interface IdentityProvider {
    /** Creates an account with the role of a customer, if the address is free and the password follows the policy. */
    AccountCreation create(EmailAddress email, Password password);

    /** The account with this id, which is the {@code sub} of its tokens. */
    Optional<Account> account(String id);

    Optional<Account> account(EmailAddress email);

    /** The realm roles of the account with this id; none when there is no such account. */
    Set<String> roles(String id);

    /** Gives the account a realm role; nothing happens when it has it already or is gone. */
    void grant(String id, String role);

    /**
     * Takes a realm role from the account and ends its sessions, so that only access tokens that are given out already
     * still carry it, for the minutes that they last; nothing happens when it has none or is gone.
     */
    void withdraw(String id, String role);

    /** Deletes the account and ends its sessions; nothing happens when it is gone already. */
    void delete(String id);

    /** Signs in. The refusal is the same for an unknown account, a wrong password and a locked account. */
    SignIn signIn(EmailAddress email, Password password);

    /** Exchanges a refresh token, which works once. */
    SignIn refresh(RefreshToken token);

    /** Ends the session; nothing happens when it has ended already. */
    void signOut(RefreshToken token);

    /** Where the account with this id is signed in; nowhere when there is no such account. */
    List<SignedInSession> sessions(String id);

    /** Ends all of them; nothing happens when there are none. Access tokens remain good until they expire. */
    void signOutEverywhere(String id);
}
