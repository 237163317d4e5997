package dev.laurel.loyalty.tier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In which tier a member stands, by name, and since when.
 *
 * @param reviewed the last anniversary (UTC) at which it was looked whether the member still belongs there, if any
 */
public record TierStanding(
        String name, Instant since, @Nullable LocalDate reviewed) {

    /** A tier that was just reached. */
    public TierStanding(String name, Instant since) {
        this(name, since, null);
    }
}
