package dev.laurel.loyalty.campaign;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where shares get room from in campaigns that have a limit for all purchases together. */
public interface Reservations {

    /**
     * Room for one purchase.
     *
     * @param points how many it could use, 0 or more
     * @return nothing when none is left
     */
    Optional<Reserved> reserve(Campaign campaign, long points);

    /**
     * Room for one purchase.
     *
     * @param token names the reservation; nothing when none is kept
     * @param points for how many points, at most as many as were asked for
     */
    record Reserved(@Nullable String token, long points) {}
}
