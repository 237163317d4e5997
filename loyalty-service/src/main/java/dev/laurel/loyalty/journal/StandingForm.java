package dev.laurel.loyalty.journal;

import dev.laurel.loyalty.tier.QualifyingWindow;
import dev.laurel.loyalty.tier.TierStanding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A standing as stored in entries and heads. */
final class StandingForm {

    private StandingForm() {}

    static Map<String, Object> fields(Standing standing) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("available", standing.balances().available());
        fields.put("pending", standing.balances().pending());
        fields.put("lifetime", standing.balances().lifetime());
        fields.put("lots", fieldsOf(standing.lots().open()));
        Map<String, Object> window = new TreeMap<>();
        standing.window().months().forEach((month, points) -> window.put(month.toString(), points));
        fields.put("window", window);
        TierStanding tier = standing.tier();
        if (tier != null) {
            fields.put("tier", fields(tier));
        }
        if (!standing.deferred().isEmpty()) {
            fields.put("deferred", List.copyOf(standing.deferred()));
        }
        putWaiting("waiting", standing.waiting(), fields);
        putUses(standing.uses(), fields);
        putLapsed(standing.lapsed().open(), fields);
        return fields;
    }

    private static Map<String, Object> fields(TierStanding tier) {
        Map<String, Object> fields = new TreeMap<>(Map.of("name", tier.name(), "since", tier.since()));
        LocalDate reviewed = tier.reviewed();
        if (reviewed != null) {
            fields.put("reviewed", reviewed.toString());
        }
        return fields;
    }

    /** Left out when there is nothing in it, as it is in entries that are older than it. */
    static void putWaiting(String name, SortedMap<LocalDate, Long> waiting, Map<String, Object> fields) {
        if (!waiting.isEmpty()) {
            Map<String, Object> days = new TreeMap<>();
            waiting.forEach((day, points) -> days.put(day.toString(), points));
            fields.put(name, days);
        }
    }

    static SortedMap<LocalDate, Long> waiting(String name, Fields fields) {
        SortedMap<LocalDate, Long> waiting = new TreeMap<>();
        Fields days = fields.fieldsIfAny(name);
        if (days != null) {
            for (Object day : days.object().keySet()) {
                waiting.put(LocalDate.parse((String) day), days.number((String) day));
            }
        }
        return waiting;
    }

    static void putUses(SortedMap<String, Use> uses, Map<String, Object> fields) {
        if (!uses.isEmpty()) {
            Map<String, Object> campaigns = new TreeMap<>();
            uses.forEach((campaign, use) ->
                    campaigns.put(campaign, new TreeMap<>(Map.of("times", use.times(), "points", use.points()))));
            fields.put("uses", campaigns);
        }
    }

    static SortedMap<String, Use> uses(Fields fields) {
        SortedMap<String, Use> uses = new TreeMap<>();
        Fields campaigns = fields.fieldsIfAny("uses");
        if (campaigns != null) {
            for (Object campaign : campaigns.object().keySet()) {
                Fields use = campaigns.fields((String) campaign);
                uses.put((String) campaign, new Use(use.number("times"), use.number("points")));
            }
        }
        return uses;
    }

    static void putLapsed(List<Lot> lapsed, Map<String, Object> fields) {
        if (!lapsed.isEmpty()) {
            fields.put("lapsed", fieldsOf(lapsed));
        }
    }

    static List<Lot> lapsed(Fields fields) {
        return parseLots(fields.objectsIfAny("lapsed"));
    }

    static Standing parse(Fields fields) {
        SortedMap<YearMonth, Long> window = new TreeMap<>();
        Fields months = fields.fields("window");
        for (Object month : months.object().keySet()) {
            window.put(YearMonth.parse((String) month), months.number((String) month));
        }
        return new Standing(
                new Balances(fields.number("available"), fields.number("pending"), fields.number("lifetime")),
                new Lots(parseLots(fields.objects("lots"))),
                new QualifyingWindow(window),
                tier(fields.fieldsIfAny("tier")),
                deferred(fields),
                waiting("waiting", fields),
                uses(fields),
                new Lots(lapsed(fields)));
    }

    private static SortedSet<String> deferred(Fields fields) {
        List<String> stored = fields.textsIfAny("deferred");
        SortedSet<String> payments = new TreeSet<>(stored);
        if (!List.copyOf(payments).equals(stored)) {
            throw new IllegalArgumentException("Not in order: the field deferred");
        }
        return payments;
    }

    private static @Nullable TierStanding tier(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        String reviewed = fields.textIfAny("reviewed");
        return new TierStanding(
                fields.text("name"), fields.instant("since"), reviewed == null ? null : LocalDate.parse(reviewed));
    }

    static List<Map<String, Object>> fieldsOf(List<Lot> lots) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Lot lot : lots) {
            fields.add(new TreeMap<>(Map.of(
                    "earnedIn", lot.earnedIn().toString(),
                    "expiresOn", lot.expiresOn().toString(),
                    "points", lot.points())));
        }
        return fields;
    }

    static List<Lot> parseLots(List<Fields> fields) {
        return fields.stream()
                .map(lot -> new Lot(
                        YearMonth.parse(lot.text("earnedIn")),
                        LocalDate.parse(lot.text("expiresOn")),
                        lot.number("points")))
                .toList();
    }
}
