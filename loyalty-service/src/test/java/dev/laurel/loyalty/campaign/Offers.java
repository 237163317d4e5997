package dev.laurel.loyalty.campaign;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.joda.money.Money;

/** Campaigns and conditions for the tests of several features. */
public final class Offers {

    public static final Conditions ALWAYS = conditions(null, null, ZoneOffset.UTC, Set.of(), Set.of(), Set.of());

    private Offers() {}

    public static Campaign active(String id, int version, Conditions conditions, Effects effects) {
        return campaign(id, version, CampaignStatus.ACTIVE, conditions, effects, Limits.NONE);
    }

    public static Campaign campaign(
            String id, int version, CampaignStatus status, Conditions conditions, Effects effects, Limits limits) {
        return new Campaign(id, version, Instant.EPOCH, id, "", status, conditions, effects, limits);
    }

    public static Limits timesPerMember(long times) {
        return new Limits(times, null, null, null);
    }

    public static Limits pointsPerMember(long points) {
        return new Limits(null, points, null, null);
    }

    public static Limits budget(long points) {
        return new Limits(null, null, null, points);
    }

    public static Conditions between(Instant from, Instant until) {
        return conditions(from, until, ZoneOffset.UTC, Set.of(), Set.of(), Set.of());
    }

    public static Conditions weekdays(String zone, DayOfWeek... days) {
        return conditions(null, null, ZoneId.of(zone), Set.of(days), Set.of(), Set.of());
    }

    public static Conditions processors(String... names) {
        return conditions(null, null, ZoneOffset.UTC, Set.of(), Set.of(), Set.of(names));
    }

    public static Conditions tiers(String... names) {
        return conditions(null, null, ZoneOffset.UTC, Set.of(), Set.of(names), Set.of());
    }

    private static Conditions conditions(
            Instant from,
            Instant until,
            ZoneId zone,
            Set<DayOfWeek> weekdays,
            Set<String> tiers,
            Set<String> processors) {
        return new Conditions(zone, from, until, weekdays, tiers, Set.of(), processors, null, false, false, Set.of());
    }

    public static Conditions minimum(Money minimum) {
        return asking(Set.of(), minimum, false, false, Set.of());
    }

    public static Conditions segments(String... names) {
        return asking(Set.of(names), null, false, false, Set.of());
    }

    public static Conditions first() {
        return asking(Set.of(), null, true, false, Set.of());
    }

    public static Conditions birthday() {
        return asking(Set.of(), null, false, true, Set.of());
    }

    public static Conditions regions(String... regions) {
        return asking(Set.of(), null, false, false, Set.of(regions));
    }

    private static Conditions asking(
            Set<String> segments, Money minimum, boolean first, boolean birthday, Set<String> regions) {
        return new Conditions(
                ZoneOffset.UTC, null, null, Set.of(), Set.of(), segments, Set.of(), minimum, first, birthday, regions);
    }
}
