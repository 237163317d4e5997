package dev.laurel.loyalty.campaign;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A campaign's version as stored; what has no value is left out. */
final class CampaignForm {

    private CampaignForm() {}

    static String id(String campaign, int version) {
        return campaign + ':' + version;
    }

    static Document document(Campaign campaign) {
        return new Document("_id", id(campaign.id(), campaign.version()))
                .append("campaign", campaign.id())
                .append("version", campaign.version())
                .append("effectiveFrom", Date.from(campaign.effectiveFrom()))
                .append("name", campaign.name())
                .append("description", campaign.description())
                .append("status", campaign.status().name())
                .append("conditions", document(campaign.conditions()))
                .append("effects", document(campaign.effects()))
                .append("limits", document(campaign.limits()));
    }

    private static Document document(Conditions conditions) {
        Document document = new Document("zone", conditions.zone().getId())
                .append(
                        "weekdays",
                        conditions.weekdays().stream()
                                .map(DayOfWeek::name)
                                .sorted()
                                .toList())
                .append("tiers", sorted(conditions.tiers()))
                .append("segments", sorted(conditions.segments()))
                .append("processors", sorted(conditions.processors()))
                .append("regions", sorted(conditions.regions()))
                .append("firstPurchase", conditions.firstPurchase())
                .append("birthdayMonth", conditions.birthdayMonth());
        put("from", date(conditions.from()), document);
        put("until", date(conditions.until()), document);
        Money minimum = conditions.minimum();
        if (minimum != null) {
            document.append("minimumMinor", minimum.getAmountMinorLong());
            document.append("minimumCurrency", minimum.getCurrencyUnit().getCode());
        }
        return document;
    }

    private static Document document(Effects effects) {
        Document document = new Document("bonusPoints", effects.bonusPoints());
        if (effects.multiplier() != null) {
            document.append("multiplier", effects.multiplier().toPlainString());
        }
        SweepstakesEntries entries = effects.entries();
        if (entries != null) {
            document.append("sweepstakes", entries.sweepstakes());
            document.append("entries", entries.quantity());
        }
        return document;
    }

    private static Document document(Limits limits) {
        Document document = new Document();
        put("timesPerMember", limits.timesPerMember(), document);
        put("pointsPerMember", limits.pointsPerMember(), document);
        put("times", limits.times(), document);
        put("points", limits.points(), document);
        return document;
    }

    private static void put(String name, @Nullable Object value, Document document) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }

    static Campaign parse(Document stored) {
        return new Campaign(
                stored.getString("campaign"),
                stored.get("version", Number.class).intValue(),
                stored.getDate("effectiveFrom").toInstant(),
                stored.getString("name"),
                stored.getString("description"),
                CampaignStatus.valueOf(stored.getString("status")),
                conditions(stored.get("conditions", Document.class)),
                effects(stored.get("effects", Document.class)),
                limits(stored.get("limits", Document.class)));
    }

    private static Conditions conditions(Document stored) {
        String currency = stored.getString("minimumCurrency");
        return new Conditions(
                ZoneId.of(stored.getString("zone")),
                instant(stored.getDate("from")),
                instant(stored.getDate("until")),
                names(stored, "weekdays").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                names(stored, "tiers"),
                names(stored, "segments"),
                names(stored, "processors"),
                currency == null
                        ? null
                        : Money.ofMinor(
                                CurrencyUnit.of(currency),
                                stored.get("minimumMinor", Number.class).longValue()),
                stored.getBoolean("firstPurchase"),
                stored.getBoolean("birthdayMonth"),
                names(stored, "regions"));
    }

    private static Effects effects(Document stored) {
        String multiplier = stored.getString("multiplier");
        String sweepstakes = stored.getString("sweepstakes");
        Long entries = number(stored, "entries");
        return new Effects(
                multiplier == null ? null : new BigDecimal(multiplier),
                stored.get("bonusPoints", Number.class).longValue(),
                sweepstakes == null || entries == null ? null : new SweepstakesEntries(sweepstakes, entries));
    }

    private static Limits limits(Document stored) {
        return new Limits(
                number(stored, "timesPerMember"),
                number(stored, "pointsPerMember"),
                number(stored, "times"),
                number(stored, "points"));
    }

    private static @Nullable Long number(Document stored, String name) {
        Number number = stored.get(name, Number.class);
        return number == null ? null : number.longValue();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Set<String> names(Document stored, String field) {
        return new HashSet<>(stored.getList(field, String.class));
    }
}
