package dev.laurel.loyalty.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A finding as staff see it.
 *
 * @param recommendations the best first
 */
record InsightBody(
        String segment,
        String who,
        LocalDate day,
        int version,
        Scores rfm,
        List<String> reasons,
        Churn churn,
        List<RewardBody> recommendations) {

    /** 1 to 5 each. */
    record Scores(int recency, int frequency, int monetary) {}

    /**
     * The risk that the member does not come back.
     *
     * @param percent 0 to 100
     */
    record Churn(long percent, ChurnRisk.Band band, List<String> reasons) {}

    /**
     * A reward that suits the member.
     *
     * @param because the reasons as codes with numbers, for clients that say them in other languages
     */
    record RewardBody(String reward, String name, long points, List<String> reasons, List<Because> because) {

        static RewardBody of(Recommendation recommendation) {
            return new RewardBody(
                    recommendation.reward(),
                    recommendation.name(),
                    recommendation.points(),
                    recommendation.reasons(),
                    recommendation.because());
        }
    }

    static Optional<InsightBody> of(Insight insight) {
        return insight.finding()
                .map(finding -> new InsightBody(
                        finding.segment().label(),
                        finding.segment().description(),
                        finding.day(),
                        finding.version(),
                        new Scores(
                                finding.rfm().recency(),
                                finding.rfm().frequency(),
                                finding.rfm().monetary()),
                        finding.reasons(),
                        new Churn(
                                Math.round(finding.churn().probability() * 100),
                                finding.churn().band(),
                                finding.churn().reasons()),
                        finding.recommendations().stream().map(RewardBody::of).toList()));
    }
}
