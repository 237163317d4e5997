package dev.laurel.loyalty.segment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How likely it is that a member has stopped coming, by the MBG/NBD model (Batislam, Denizel, Filiztekin 2007; a
 * BG/NBD in which one may stop after the first purchase, too): members buy at a steady rate of their own, and after each
 * purchase stop for good with some probability of their own. What is asked of the data is how long ago the last purchase
 * was, measured by the member's own rhythm; the fewer purchases there are, the more everybody's rhythm counts.
 *
 * @param probability 0 to 1
 */
record ChurnRisk(double probability, List<String> reasons) {

    /** How much everybody's rhythm counts, in purchases of one's own. */
    private static final double SHAPE = 1.0;
    /** Beta prior of stopping after a purchase: one in four, with the weight of four purchases. */
    private static final double STOP = 1.0;

    private static final double STAY = 3.0;
    private static final double HIGH = 0.7;
    private static final double ELEVATED = 0.4;

    /** How high it is, in a word. */
    enum Band {
        LOW,
        ELEVATED,
        HIGH;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ChurnRisk of(Facts facts, double everybodysGap, LocalDate day) {
        double repeats = Math.max(0, facts.purchases() - 1);
        double scale = SHAPE * everybodysGap;
        double odds = STOP
                / (STAY + repeats)
                * Math.pow((scale + facts.tenure(day)) / (scale + facts.active()), SHAPE + repeats);
        double probability = odds / (1 + odds);
        double gap = (scale + facts.active()) / (SHAPE + repeats);
        return new ChurnRisk(
                Double.isNaN(probability) ? 1 : probability,
                List.of(
                        repeats == 0
                                ? "one purchase so far, so the rhythm of all members counts: one every "
                                        + Math.round(everybodysGap) + " days"
                                : facts.purchases() + " purchases in " + facts.active() + " days: one every "
                                        + Math.round(gap) + " days, the rhythm of all members counted in",
                        "last purchase " + facts.recency(day) + " days ago, "
                                + String.format(Locale.ROOT, "%.1f", facts.recency(day) / gap)
                                + " times that rhythm"));
    }

    Band band() {
        if (probability >= HIGH) {
            return Band.HIGH;
        }
        return probability >= ELEVATED ? Band.ELEVATED : Band.LOW;
    }
}
