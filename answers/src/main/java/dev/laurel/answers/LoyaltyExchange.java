package dev.laurel.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What loyalty-service tells of a member, and does for one. */
@HttpExchange
interface LoyaltyExchange {

    @GetExchange("/internal/members/{member}/account")
    AccountBody account(@PathVariable String member);

    @GetExchange("/internal/members/{member}/ledger")
    LedgerBody ledger(
            @PathVariable String member,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/internal/members/{member}/origin")
    OriginBody origin(@PathVariable String member);

    @GetExchange("/internal/members/{member}/rewards")
    RewardsBody rewards(@PathVariable String member);

    @GetExchange("/internal/rewards")
    List<OfferBody> rewards();

    @PostExchange("/internal/members/{member}/rewards/{reward}/redeem")
    RedeemedBody redeem(
            @PathVariable String member,
            @PathVariable String reward,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Redeem request);

    @GetExchange("/internal/earn-rule")
    RuleBody earnRule();

    @GetExchange("/api/loyalty/campaigns")
    List<CampaignBody> campaigns();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AccountBody(long available, long pending, TierBody tier, List<ExpiringBody> expiring) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TierBody(
            String name,
            @Nullable String nextTier,
            @Nullable Long pointsToNext) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ExpiringBody(long points, LocalDate on) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LedgerBody(List<LineBody> items, @Nullable String nextCursor) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LineBody(String kind, long points, String reason, Instant at) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OriginBody(long available, List<PartBody> parts, List<String> latestAward) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartBody(String kind, int entries, long points) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RewardsBody(List<RewardBody> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RewardBody(String id, String name, long points, List<ObstacleBody> obstacles) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ObstacleBody(String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfferBody(String id, String name, long points, boolean available) {}

    /** What the member has confirmed that it costs. */
    record Redeem(long points) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RedeemedBody(@Nullable VoucherBody voucher) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record VoucherBody(String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RuleBody(BigDecimal defaultRate, Map<String, BigDecimal> rates, int pointsLastMonths, int holdDays) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CampaignBody(
            String name, String description, @Nullable Instant from) {}
}
