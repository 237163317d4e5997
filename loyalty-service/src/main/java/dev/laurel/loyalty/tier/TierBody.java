package dev.laurel.loyalty.tier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A tier as staff send it. {@link TierRules} says what it must be like. */
public record TierBody(
        @Nullable String name,
        @Nullable Long threshold,
        @Nullable BigDecimal multiplier) {}
