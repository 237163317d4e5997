package dev.laurel.loyalty.tier;

import java.time.Instant;

/** In which tier a member stands, by name, and since when. */
public record TierStanding(String name, Instant since) {}
