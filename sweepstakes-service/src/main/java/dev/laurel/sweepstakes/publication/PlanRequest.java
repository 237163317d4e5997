package dev.laurel.sweepstakes.publication;

import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.sweepstakes.lifecycle.Eligibility;
import dev.laurel.sweepstakes.lifecycle.Plan;
import dev.laurel.sweepstakes.lifecycle.Prize;
import dev.laurel.sweepstakes.lifecycle.Ways;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as staff send it. */
record PlanRequest(
        @NotBlank @Size(max = 120) String title,
        @NotNull @Size(max = 2_000) String description,
        @NotBlank @Size(min = 20, max = 50_000) String rules,
        @NotBlank String timeZone,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @NotNull Instant drawAt,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull PrizeRequest> prizes,
        @Min(0) @Max(1_000) int alternates,
        @Min(1) @Max(10_000) int weightCap,
        @Valid @NotNull WaysRequest entries,
        @Valid @NotNull EligibilityRequest eligibility,
        @Nullable @Min(1) @Max(365) Integer claimDays,
        @Nullable String after) {

    private static final int DEFAULT_CLAIM_DAYS = 14;

    /** An amount of money, as everywhere in the API. */
    record AmountRequest(@NotBlank String value, @NotBlank String currency) {

        long minor(String field, List<FieldError> errors) {
            try {
                var digits = Currency.getInstance(currency).getDefaultFractionDigits();
                var minor = new BigDecimal(value).movePointRight(digits).longValueExact();
                if (minor > 0) {
                    return minor;
                }
                errors.add(new FieldError(field, "must be above 0"));
            } catch (ArithmeticException | IllegalArgumentException unreadable) {
                errors.add(new FieldError(
                        field, "is no amount of a currency, as {\"value\":\"49.90\",\"currency\":\"USD\"}"));
            }
            return 1;
        }
    }

    /** What some winners get; the approximate retail value is that of one. */
    record PrizeRequest(
            @NotBlank @Size(max = 200) String name,
            @Valid @NotNull AmountRequest retailValue,
            @Min(1) @Max(1_000) int quantity) {}

    /** How people enter; without a limit a day the free way reaches the cap at once. */
    record WaysRequest(
            @Nullable @Min(1) Integer freePerDay,
            @Nullable @Positive Long pointsCost,
            @Nullable @Valid PurchaseRequest purchase,
            boolean bonus) {}

    /** One entry for each whole amount. */
    record PurchaseRequest(@Valid @NotNull AmountRequest perAmount) {}

    /** Who may take part. */
    record EligibilityRequest(
            @Min(13) @Max(99) int minimumAge,

            @NotEmpty List<@NotNull @Pattern(regexp = REGION, message = "must be a region as US or US-CA") String> regions,

            @Nullable List<@NotNull @Pattern(regexp = REGION, message = "must be a region as US or US-CA") String> voidRegions) {

        static final String REGION = "[A-Z]{2}(-[A-Z0-9]{1,3})?";
    }

    /** The plan, as far as it can be read; what cannot is added to the errors. */
    Plan toPlan(List<FieldError> errors) {
        return new Plan(
                title.strip(),
                description.strip(),
                rules,
                zone(errors),
                opensAt,
                closesAt,
                drawAt,
                prizes(errors),
                alternates,
                weightCap,
                ways(errors),
                new Eligibility(
                        eligibility.minimumAge(),
                        eligibility.regions(),
                        eligibility.voidRegions() == null ? List.of() : eligibility.voidRegions()),
                Duration.ofDays(claimDays == null ? DEFAULT_CLAIM_DAYS : claimDays),
                after);
    }

    private ZoneId zone(List<FieldError> errors) {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            errors.add(new FieldError("timeZone", "is no time zone, as America/New_York"));
            return ZoneId.of("UTC");
        }
    }

    private List<Prize> prizes(List<FieldError> errors) {
        List<Prize> read = new ArrayList<>();
        for (var prize : prizes) {
            var field = "prizes[" + read.size() + "].retailValue";
            read.add(new Prize(
                    prize.name(),
                    prize.retailValue().minor(field, errors),
                    prize.retailValue().currency(),
                    prize.quantity()));
        }
        return read;
    }

    private Ways ways(List<FieldError> errors) {
        var purchase = entries.purchase() == null ? null : entries.purchase().perAmount();
        return new Ways(
                entries.freePerDay() == null ? weightCap : entries.freePerDay(),
                entries.pointsCost(),
                purchase == null
                        ? null
                        : new Ways.Purchase(purchase.minor("entries.purchase.perAmount", errors), purchase.currency()),
                entries.bonus());
    }
}
