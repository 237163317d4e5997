package dev.laurel.loyalty.segment;

import java.time.LocalDate;
import java.util.List;

/**
 * How members are distributed on a day: what turns facts into scores.
 *
 * @param recency of days since the last purchase; fewer are better
 * @param gapDays the mean time between two purchases of one member, over all members who bought twice
 */
record Bounds(Fifths recency, Fifths frequency, Fifths monetary, double gapDays) {

    Rfm rfm(Facts facts, LocalDate day) {
        return new Rfm(
                6 - recency.rank(facts.recency(day)),
                frequency.rank(facts.frequency(day)),
                monetary.rank(facts.monetary(day)));
    }

    /** Why the scores are what they are. */
    List<String> reasons(Facts facts, LocalDate day) {
        Rfm rfm = rfm(facts, day);
        return List.of(
                "recency " + rfm.recency() + " of 5: last purchase " + facts.recency(day)
                        + " days ago (fifths of members end at " + list(recency) + " days)",
                "frequency " + rfm.frequency() + " of 5: " + facts.frequency(day)
                        + " purchases in twelve months (fifths end at " + list(frequency) + ")",
                "monetary " + rfm.monetary() + " of 5: worth " + facts.monetary(day) / 100
                        + " points before multipliers (fifths end at " + list(hundredth(monetary)) + ")");
    }

    private static Fifths hundredth(Fifths of) {
        return new Fifths(of.first() / 100, of.second() / 100, of.third() / 100, of.fourth() / 100);
    }

    private static String list(Fifths fifths) {
        return fifths.first() + ", " + fifths.second() + ", " + fifths.third() + ", " + fifths.fourth();
    }
}
