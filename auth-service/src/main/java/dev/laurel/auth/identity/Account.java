package dev.laurel.auth.identity;

import java.time.Instant;

/** An account at the identity provider. */
public record Account(String id, EmailAddress email, boolean emailVerified, boolean enabled, Instant createdAt) {}
