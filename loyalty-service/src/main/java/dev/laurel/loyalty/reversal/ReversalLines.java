package dev.laurel.loyalty.reversal;

import java.util.ArrayList;
import java.util.List;

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

    List<String> lines() {
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
        return lines;
    }

    private String share(long partMinor) {
        return award.inputs().pointsBeforeRounding() + " × " + money.plain(partMinor) + " / "
                + money.plain(money.paidMinor()) + ", rounded down: ";
    }
}
