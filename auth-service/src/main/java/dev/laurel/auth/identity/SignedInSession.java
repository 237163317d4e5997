package dev.laurel.auth.identity;

import java.time.Instant;

/**
 * Somewhere that an account is signed in.
 *
 * @param id which the tokens of that session carry as {@code sid}
 * @param address from where it was begun, as the identity provider saw it
 */
public record SignedInSession(String id, String address, Instant startedAt, Instant lastSeenAt) {}
