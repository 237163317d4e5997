package dev.laurel.loyalty.segment;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What suits the member next. */
@RestController
class RecommendationsController {

    private final Insights insights;

    RecommendationsController(Insights insights) {
        this.insights = insights;
    }

    /** The best first; none before the first night after the first purchase. */
    @GetMapping("/api/loyalty/recommendations")
    Recommendations recommendations(Principal member) {
        Insight insight = insights.find(List.of(member.getName())).get(member.getName());
        return insight == null
                ? new Recommendations(null, List.of())
                : insight.finding()
                        .map(finding -> new Recommendations(
                                finding.day(),
                                finding.recommendations().stream()
                                        .map(InsightBody.RewardBody::of)
                                        .toList()))
                        .orElseGet(() -> new Recommendations(null, List.of()));
    }

    /**
     * The answer.
     *
     * @param day of the night in which they were computed
     */
    record Recommendations(@Nullable LocalDate day, List<InsightBody.RewardBody> rewards) {}
}
