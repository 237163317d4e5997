package dev.laurel.auth.identity;

/** What came of creating an account. */
public sealed interface AccountCreation {
    /** It exists now, under this id. */
    record Created(String id) implements AccountCreation {}

    /** There is one with this address already. */
    record EmailTaken() implements AccountCreation {}

    /**
     * The policy refuses the password.
     *
     * @param reason what is wrong with it, to be read by the customer after the word "password"
     */
    record PasswordRefused(String reason) implements AccountCreation {}

    /** The provider does not take the address for one. */
    record EmailRefused() implements AccountCreation {}
}
