package dev.laurel.payment.payment;

import java.util.List;

/**
 * What facts did to a payment.
 *
 * @param before as it was
 * @param after as it is with them; the same as before when all was known
 * @param news the history lines they added
 * @param happenings what others are to be told of
 * @param impossible those that cannot be true of this payment and changed nothing
 */
public record Learned(
        Payment before,
        Payment after,
        List<HistoryEntry> news,
        List<Happening> happenings,
        List<Impossible> impossible) {

    /** A fact that was refused, and why. */
    public record Impossible(Fact fact, String why) {}

    /** Whether they are what completed the payment, which happens once in its life. */
    public boolean completed() {
        return happenings.contains(new Happening.Completed());
    }

    /** Whether there is anything to write. */
    public boolean isNews() {
        return !news.isEmpty();
    }
}
