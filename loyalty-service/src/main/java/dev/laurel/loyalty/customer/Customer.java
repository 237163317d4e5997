package dev.laurel.loyalty.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as auth-service knows him.
 *
 * @param id what members are known by here
 * @param displayName nothing while the profile is not complete
 * @param memberSince when auth-service first saw him
 */
public record Customer(String id, String email, @Nullable String displayName, Instant memberSince) {}
