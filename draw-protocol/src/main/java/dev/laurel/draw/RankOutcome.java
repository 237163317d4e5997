package dev.laurel.draw;

import org.jspecify.annotations.Nullable;

/**
 * A place of the ranking and what became of it.
 *
 * @param outcome {@code WINNER}, {@code ALTERNATE} or {@code DISQUALIFIED}
 * @param reason the public code of a disqualification
 */
public record RankOutcome(
        Rank place, String outcome, @Nullable String reason) {

    public static final String WINNER = "WINNER";
    public static final String ALTERNATE = "ALTERNATE";
    public static final String DISQUALIFIED = "DISQUALIFIED";

    /** The outcome before anything happened: the first ranks win. */
    public static RankOutcome drawn(Rank place, int winners) {
        return new RankOutcome(place, place.rank() < winners ? WINNER : ALTERNATE, null);
    }
}
