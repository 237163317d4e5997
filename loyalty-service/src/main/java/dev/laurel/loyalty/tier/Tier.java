package dev.laurel.loyalty.tier;

import java.math.BigDecimal;

/**
 * A step of the programme.
 *
 * @param name what members see, unique within its table
 * @param threshold qualifying points from which a member stands here, 0 or more
 * @param multiplier what earned points are multiplied by, above 0
 */
public record Tier(String name, long threshold, BigDecimal multiplier) {

    public Tier {
        if (name.isBlank() || threshold < 0 || multiplier.signum() <= 0) {
            throw new IllegalArgumentException("Not a tier: " + name + ", " + threshold + ", " + multiplier);
        }
    }
}
