package dev.laurel.loyalty.campaign;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A campaign's terms as they are answered: what a request may leave out is here. */
record ShownTerms(String name, String description, When conditions, Gives effects, Most limits) {

    /** When it gives something. */
    record When(
            String zone,
            @Nullable Instant from,
            @Nullable Instant until,
            List<DayOfWeek> weekdays,
            List<String> tiers,
            List<String> segments,
            List<String> processors,
            @Nullable Amount minimumAmount,
            boolean firstPurchase,
            boolean birthdayMonth,
            List<String> regions) {

        static When of(Conditions conditions) {
            return new When(
                    conditions.zone().getId(),
                    conditions.from(),
                    conditions.until(),
                    sorted(conditions.weekdays()),
                    sorted(conditions.tiers()),
                    sorted(conditions.segments()),
                    sorted(conditions.processors()),
                    Amount.of(conditions.minimum()),
                    conditions.firstPurchase(),
                    conditions.birthdayMonth(),
                    sorted(conditions.regions()));
        }

        private static <T extends Comparable<T>> List<T> sorted(Collection<T> all) {
            return all.stream().sorted().toList();
        }
    }

    /** An amount of money. */
    record Amount(String value, String currency) {

        static @Nullable Amount of(@Nullable Money money) {
            return money == null
                    ? null
                    : new Amount(
                            money.getAmount().toPlainString(),
                            money.getCurrencyUnit().getCode());
        }
    }

    /** What it gives. */
    record Gives(
            @Nullable BigDecimal multiplier,
            long bonusPoints,
            @Nullable Entries entries) {}

    /** Entries in a sweepstakes. */
    record Entries(String sweepstakesId, long quantity) {}

    /** How much it gives at most; nothing: no limit. */
    record Most(
            @Nullable Long timesPerMember,
            @Nullable Long pointsPerMember,
            @Nullable Long times,
            @Nullable Long points) {}

    static ShownTerms of(Campaign campaign) {
        SweepstakesEntries entries = campaign.effects().entries();
        Limits limits = campaign.limits();
        return new ShownTerms(
                campaign.name(),
                campaign.description(),
                When.of(campaign.conditions()),
                new Gives(
                        campaign.effects().multiplier(),
                        campaign.effects().bonusPoints(),
                        entries == null ? null : new Entries(entries.sweepstakes(), entries.quantity())),
                new Most(limits.timesPerMember(), limits.pointsPerMember(), limits.times(), limits.points()));
    }
}
