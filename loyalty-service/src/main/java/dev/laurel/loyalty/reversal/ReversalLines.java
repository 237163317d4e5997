package dev.laurel.loyalty.reversal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step in words that a person can check. */
record ReversalLines(
        MoneyPosition money, OriginalAward award, Target target, Applied before, Applied after, ReversalPolicy policy) {

    /** For example {@code Refund: 20.00 of 49.90 USD returned, 20 of 49 points back}. */
    String reason() {
        return money.cause().words() + ": " + money.words() + ", " + points();
    }

    private String points() {
        List<String> parts = new ArrayList<>();
        if (after.reversed() > 0) {
            parts.add(after.reversed() + " of " + award.points() + " points back");
        }
        if (after.held() > 0) {
            parts.add(after.held() + " of " + award.points() + " points held");
        }
        return parts.isEmpty() ? "no points back" : String.join(", ", parts);
    }

    /**
     * The arithmetic.
     *
     * @param waitsFor the day from which the others may be spent, when the return window is not over
     */
    List<String> lines(@Nullable LocalDate waitsFor) {
        List<String> lines = new ArrayList<>();
        lines.add(money.words());
        lines.add(share(money.staysMinor()) + (target.kept() + target.held()) + " of " + award.points()
                + " points stay, " + target.reversed() + " are due back (earn rule " + award.ruleVersion() + ", entry "
                + award.seq() + ')');
        if (money.heldMinor() > 0) {
            lines.add(share(money.freeMinor()) + target.kept() + " of them stay free, " + target.held()
                    + " wait for the decision");
        }
        if (!before.equals(Applied.NOTHING)) {
            lines.add("before: " + before.reversed() + " back, " + before.held() + " held");
        }
        long missing = target.reversed() - after.reversed() + target.held() - after.held();
        if (missing > 0) {
            lines.add(missing + " of them are not there to be taken (" + policy + ')');
        }
        lines.add("now: " + after.reversed() + " back, " + after.held() + " held");
        long others = award.points() - after.reversed() - after.held();
        if (waitsFor != null && others > 0) {
            lines.add("the other " + others + " may be spent from " + waitsFor + " on");
        }
        return lines;
    }

    private String share(long partMinor) {
        return award.inputs().pointsBeforeRounding() + " × " + money.plain(partMinor) + " / "
                + money.plain(money.paidMinor()) + ", rounded down: ";
    }
}
