package dev.laurel.loyalty.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The campaigns that run now, as anybody may see them: no budgets, and nothing about segments. */
@RestController
class OffersController {

    private final Campaigns campaigns;
    private final Clock clock;

    OffersController(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** By name. Campaigns for a segment are not told: who is in one would learn what we think of him. */
    @GetMapping("/api/loyalty/campaigns")
    List<Offer> offers() {
        Instant now = clock.instant();
        return campaigns.at(now).stream()
                .filter(campaign -> campaign.status() == CampaignStatus.ACTIVE)
                .filter(campaign -> campaign.conditions().segments().isEmpty())
                .filter(campaign -> isNotOver(campaign.conditions().until(), now))
                .sorted(Comparator.comparing(Campaign::name))
                .map(Offer::of)
                .toList();
    }

    private static boolean isNotOver(@Nullable Instant until, Instant now) {
        return until == null || now.isBefore(until);
    }

    /** One campaign. */
    record Offer(
            String id,
            String name,
            String description,
            @Nullable Instant from,
            @Nullable Instant until,
            List<DayOfWeek> weekdays,
            List<String> tiers,
            List<String> processors,
            List<String> regions,
            ShownTerms.@Nullable Amount minimumAmount,
            boolean firstPurchase,
            boolean birthdayMonth,
            @Nullable BigDecimal multiplier,
            long bonusPoints,
            @Nullable String sweepstakesId,
            long entries) {

        static Offer of(Campaign campaign) {
            ShownTerms.When conditions = ShownTerms.When.of(campaign.conditions());
            SweepstakesEntries entries = campaign.effects().entries();
            return new Offer(
                    campaign.id(),
                    campaign.name(),
                    campaign.description(),
                    conditions.from(),
                    conditions.until(),
                    conditions.weekdays(),
                    conditions.tiers(),
                    conditions.processors(),
                    conditions.regions(),
                    conditions.minimumAmount(),
                    conditions.firstPurchase(),
                    conditions.birthdayMonth(),
                    campaign.effects().multiplier(),
                    campaign.effects().bonusPoints(),
                    entries == null ? null : entries.sweepstakes(),
                    entries == null ? 0 : entries.quantity());
        }
    }
}
