package dev.laurel.gateway.route;

/** By what a path's requests are counted. */
public enum Limit {
    /** The signed-in subject, or the address of who is not signed in. */
    CALLER,
    /** As {@link #CALLER}, and besides the address together with the account that the body names. */
    SIGN_IN,
    /** The provider that posts there, whatever its addresses. */
    WEBHOOK,
    NONE
}
