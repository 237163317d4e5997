package dev.laurel.loyalty.campaign;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign gives something: all of these have to hold. An empty set and a missing value are no condition.
 *
 * @param zone in which days and months are counted
 * @param from the first instant of purchases
 * @param until the first instant that is too late
 * @param minimum the smallest purchase; one in another currency does not count
 * @param regions countries or parts of them; a country holds for its parts
 */
public record Conditions(
        ZoneId zone,
        @Nullable Instant from,
        @Nullable Instant until,
        Set<DayOfWeek> weekdays,
        Set<String> tiers,
        Set<String> segments,
        Set<String> processors,
        @Nullable Money minimum,
        boolean firstPurchase,
        boolean birthdayMonth,
        Set<String> regions) {

    public Conditions {
        weekdays = Set.copyOf(weekdays);
        tiers = Set.copyOf(tiers);
        segments = Set.copyOf(segments);
        processors = Set.copyOf(processors);
        regions = Set.copyOf(regions);
    }

    /** The same without dates. */
    Conditions atAnyTime() {
        return new Conditions(
                zone,
                null,
                null,
                weekdays,
                tiers,
                segments,
                processors,
                minimum,
                firstPurchase,
                birthdayMonth,
                regions);
    }

    /** The same without what is asked of members that no entry tells. */
    Conditions forAnybody() {
        return new Conditions(
                zone, from, until, weekdays, tiers, Set.of(), processors, minimum, firstPurchase, false, Set.of());
    }

    /** Whether they hold for the purchase; what is cheap to know is looked at first. */
    boolean hold(Purchase purchase, Circumstances circumstances) {
        return holdFor(purchase) && holdFor(purchase.settledAt(), circumstances);
    }

    /** Whether those hold that an award's entry tells all about: the auditor looks at them again. */
    public boolean holdFor(Purchase purchase) {
        return isWithin(purchase.settledAt())
                && (weekdays.isEmpty()
                        || weekdays.contains(in(purchase.settledAt()).getDayOfWeek()))
                && (tiers.isEmpty() || tiers.contains(purchase.tier()))
                && (processors.isEmpty() || processors.contains(purchase.processor()))
                && reachesMinimum(purchase.amount());
    }

    private boolean holdFor(Instant settledAt, Circumstances circumstances) {
        return (segments.isEmpty()
                        || circumstances.segment().filter(segments::contains).isPresent())
                && (regions.isEmpty()
                        || circumstances.region().filter(this::liesIn).isPresent())
                && (!birthdayMonth
                        || circumstances.birthMonth().orElse(0) == in(settledAt).getMonthValue())
                && (!firstPurchase || circumstances.firstPurchase());
    }

    /** Whether a purchase of this instant is neither too early nor too late. */
    boolean isWithin(Instant settledAt) {
        return (from == null || !settledAt.isBefore(from)) && (until == null || settledAt.isBefore(until));
    }

    private boolean reachesMinimum(Money amount) {
        return minimum == null
                || (amount.getCurrencyUnit().equals(minimum.getCurrencyUnit()) && !amount.isLessThan(minimum));
    }

    private boolean liesIn(String region) {
        return regions.contains(region) || regions.contains(region.split("-", 2)[0]);
    }

    private ZonedDateTime in(Instant instant) {
        return instant.atZone(zone);
    }
}
