package dev.laurel.loyalty.population;

import java.time.Instant;
import java.util.List;

/**
 * A made-up shopper and the truth about him.
 *
 * @param stopped whether he will never come again
 * @param taste the kind of reward that he prefers
 * @param next the reward that he would choose next
 */
public record Shopper(
        String id, Habit habit, boolean stopped, String taste, List<Purchase> purchases, List<Pick> picks, Pick next) {

    /** Money that he paid, in US cents. */
    public record Purchase(Instant at, long amountMinor) {}

    /** A reward that he chose. */
    public record Pick(Instant at, Reward reward) {}

    /** A reward of the made-up catalogue. */
    public record Reward(String id, String kind, long points) {}
}
