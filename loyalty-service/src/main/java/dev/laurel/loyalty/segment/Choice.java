package dev.laurel.loyalty.segment;

/**
 * A reward that was chosen.
 *
 * @param reward its id
 * @param kind its kind, for example {@code coupon}
 */
public record Choice(String reward, String kind) {}
