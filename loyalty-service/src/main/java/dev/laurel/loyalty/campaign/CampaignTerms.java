package dev.laurel.loyalty.campaign;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign's terms as staff send them. {@link CampaignReading} says what they must be like. */
public record CampaignTerms(
        @Nullable String name,
        @Nullable String description,
        @Nullable ConditionTerms conditions,
        @Nullable EffectTerms effects,
        @Nullable LimitTerms limits) {

    /**
     * When it gives something.
     *
     * @param zone in which days and months are counted; nothing: UTC
     */
    public record ConditionTerms(
            @Nullable String zone,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable List<DayOfWeek> weekdays,
            @Nullable List<String> tiers,
            @Nullable List<String> segments,
            @Nullable List<String> processors,
            @Nullable AmountTerms minimumAmount,
            @Nullable Boolean firstPurchase,
            @Nullable Boolean birthdayMonth,
            @Nullable List<String> regions) {}

    /** An amount of money. */
    public record AmountTerms(
            @Nullable String value, @Nullable String currency) {}

    /** What it gives. */
    public record EffectTerms(
            @Nullable BigDecimal multiplier,
            @Nullable Long bonusPoints,
            @Nullable EntryTerms entries) {}

    /** Entries in a sweepstakes. */
    public record EntryTerms(
            @Nullable String sweepstakesId, @Nullable Long quantity) {}

    /** How much it gives at most; nothing: no limit. */
    public record LimitTerms(
            @Nullable Long timesPerMember,
            @Nullable Long pointsPerMember,
            @Nullable Long times,
            @Nullable Long points) {}
}
