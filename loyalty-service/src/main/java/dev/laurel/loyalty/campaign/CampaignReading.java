package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.campaign.CampaignTerms.AmountTerms;
import dev.laurel.loyalty.campaign.CampaignTerms.ConditionTerms;
import dev.laurel.loyalty.campaign.CampaignTerms.EffectTerms;
import dev.laurel.loyalty.campaign.CampaignTerms.EntryTerms;
import dev.laurel.loyalty.campaign.CampaignTerms.LimitTerms;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads a campaign's terms; what is wrong with them is said so that their author can mend it. */
public final class CampaignReading {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_NAMES = 50;
    private static final long HIGHEST = 1_000_000_000_000L;
    private static final long MOST_BONUS = 1_000_000;
    private static final BigDecimal HIGHEST_MULTIPLIER = BigDecimal.valueOf(100);
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final ConditionTerms NO_CONDITIONS =
            new ConditionTerms(null, null, null, null, null, null, null, null, null, null, null);

    private final CampaignTerms terms;
    private final List<FieldError> errors = new ArrayList<>();

    private CampaignReading(CampaignTerms terms) {
        this.terms = terms;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** A campaign can be made of them. */
        record Accepted(String name, String description, Conditions conditions, Effects effects, Limits limits)
                implements Outcome {

            /** A version of a campaign with these terms. */
            public Campaign campaign(String id, int version, Instant effectiveFrom, CampaignStatus status) {
                return new Campaign(id, version, effectiveFrom, name, description, status, conditions, effects, limits);
            }
        }

        /** Something is wrong with them. */
        record Refused(List<FieldError> errors) implements Outcome {}
    }

    /** Reads the terms. */
    public static Outcome read(CampaignTerms terms) {
        return new CampaignReading(terms).read();
    }

    private Outcome read() {
        String name = terms.name() == null ? "" : terms.name();
        String description = terms.description() == null ? "" : terms.description();
        check(
                !name.isBlank() && name.equals(name.strip()) && name.length() <= LONGEST_NAME,
                "name",
                "must be 1 to " + LONGEST_NAME + " characters: members see it in their ledger");
        check(
                description.length() <= LONGEST_DESCRIPTION,
                "description",
                "must have at most " + LONGEST_DESCRIPTION + " characters");
        Conditions conditions = conditions(terms.conditions() == null ? NO_CONDITIONS : terms.conditions());
        Effects effects = effects(terms.effects());
        Limits limits = limits(terms.limits());
        return errors.isEmpty()
                ? new Outcome.Accepted(name, description, conditions, effects, limits)
                : new Outcome.Refused(List.copyOf(errors));
    }

    private Conditions conditions(ConditionTerms conditions) {
        Instant from = conditions.from();
        Instant until = conditions.until();
        check(
                from == null || until == null || from.isBefore(until),
                "conditions.until",
                "must be after from, or no purchase can be between them");
        Set<String> regions = names("conditions.regions", conditions.regions());
        check(
                regions.stream().allMatch(region -> REGION.matcher(region).matches()),
                "conditions.regions",
                "must be countries or parts of them, such as DE or US-CA");
        return new Conditions(
                zone(conditions.zone()),
                from,
                until,
                conditions.weekdays() == null ? Set.of() : new HashSet<>(conditions.weekdays()),
                names("conditions.tiers", conditions.tiers()),
                names("conditions.segments", conditions.segments()),
                names("conditions.processors", conditions.processors()),
                amount(conditions.minimumAmount()),
                Boolean.TRUE.equals(conditions.firstPurchase()),
                Boolean.TRUE.equals(conditions.birthdayMonth()),
                regions);
    }

    private ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            errors.add(new FieldError("conditions.zone", "must be a time zone such as Europe/Berlin"));
            return ZoneOffset.UTC;
        }
    }

    private Set<String> names(String field, @Nullable List<String> names) {
        if (names == null) {
            return Set.of();
        }
        boolean sound = names.size() <= MOST_NAMES
                && names.stream().allMatch(name -> name != null && !name.isBlank() && name.length() <= LONGEST_NAME);
        check(sound, field, "must be at most " + MOST_NAMES + " names, none of them empty");
        return sound ? new HashSet<>(names) : Set.of();
    }

    private @Nullable Money amount(@Nullable AmountTerms amount) {
        if (amount == null) {
            return null;
        }
        try {
            Money minimum = Money.of(
                    CurrencyUnit.of(Objects.requireNonNullElse(amount.currency(), "")),
                    new BigDecimal(Objects.requireNonNullElse(amount.value(), "")));
            check(minimum.isPositive(), "conditions.minimumAmount", "must be above 0");
            return minimum;
        } catch (RuntimeException unreadable) {
            errors.add(new FieldError(
                    "conditions.minimumAmount", "must be an amount such as 20.00 and an ISO 4217 currency"));
            return null;
        }
    }

    private Effects effects(@Nullable EffectTerms effects) {
        BigDecimal multiplier = effects == null ? null : effects.multiplier();
        long bonus = effects == null || effects.bonusPoints() == null ? 0 : effects.bonusPoints();
        SweepstakesEntries entries = entries(effects == null ? null : effects.entries());
        boolean multiplies = multiplier == null
                || (multiplier.compareTo(BigDecimal.ONE) > 0
                        && multiplier.compareTo(HIGHEST_MULTIPLIER) <= 0
                        && multiplier.stripTrailingZeros().scale() <= 4);
        check(multiplies, "effects.multiplier", "must be above 1 and at most 100, with four decimals at most");
        check(bonus >= 0 && bonus <= MOST_BONUS, "effects.bonusPoints", "must be 0 to " + MOST_BONUS);
        check(
                multiplier != null || bonus != 0 || (effects != null && effects.entries() != null),
                "effects",
                "must be something: a multiplier, bonusPoints or entries");
        return new Effects(multiplies ? multiplier : null, Math.max(0, bonus), entries);
    }

    private @Nullable SweepstakesEntries entries(@Nullable EntryTerms entries) {
        if (entries == null) {
            return null;
        }
        String sweepstakes = entries.sweepstakesId();
        Long quantity = entries.quantity();
        if (sweepstakes == null || sweepstakes.isBlank() || quantity == null || quantity < 1 || quantity > 1_000) {
            errors.add(new FieldError("effects.entries", "must be a sweepstakesId and a quantity of 1 to 1000"));
            return null;
        }
        return new SweepstakesEntries(sweepstakes, quantity);
    }

    private Limits limits(@Nullable LimitTerms limits) {
        if (limits == null) {
            return Limits.NONE;
        }
        limit("timesPerMember", limits.timesPerMember());
        limit("pointsPerMember", limits.pointsPerMember());
        limit("times", limits.times());
        limit("points", limits.points());
        return new Limits(limits.timesPerMember(), limits.pointsPerMember(), limits.times(), limits.points());
    }

    private void limit(String name, @Nullable Long limit) {
        check(limit == null || (limit >= 1 && limit <= HIGHEST), "limits." + name, "must be 1 or more, or left out");
    }

    private void check(boolean sound, String field, String message) {
        if (!sound) {
            errors.add(new FieldError(field, message));
        }
    }
}
