package dev.laurel.loyalty.segment;

import java.time.LocalDate;
import java.util.List;

/**
 * What a night found out about a member.
 *
 * @param day the day (UTC) on which it was so
 * @param version of the rules by which it was found; {@link #RULES} at present
 * @param reasons why the scores are what they are
 * @param recommendations the best first
 */
record Finding(
        LocalDate day,
        int version,
        Rfm rfm,
        Segment segment,
        List<String> reasons,
        ChurnRisk churn,
        List<Recommendation> recommendations) {

    /** The version of the rules in this package; counted up whenever one of them changes. */
    static final int RULES = 1;
}
