package dev.laurel.loyalty.earning;

import static dev.laurel.loyalty.earning.EarnInputs.plain;

import dev.laurel.loyalty.campaign.CampaignShare;
import dev.laurel.loyalty.campaign.SweepstakesEntries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Inputs as an entry's working stores them. What a purchase has nothing to do with is left out, so that entries from
 * before there were return windows and campaigns are the same as ever.
 */
final class EarnInputsForm {

    private EarnInputsForm() {}

    static SortedMap<String, String> toMap(EarnInputs inputs) {
        SortedMap<String, String> map = new TreeMap<>(Map.of(
                "amountMinor", Long.toString(inputs.amount().getAmountMinorLong()),
                "currency", inputs.amount().getCurrencyUnit().getCode(),
                "rate", plain(inputs.rate()),
                "tier", inputs.tier(),
                "multiplier", plain(inputs.multiplier()),
                "tierTable", Integer.toString(inputs.tierTable()),
                "pointsLastMonths", Integer.toString(inputs.pointsLastMonths()),
                "processor", inputs.processor(),
                "settledAt", inputs.settledAt().toString()));
        if (inputs.waitsUntil() != null) {
            map.put("waitsUntil", inputs.waitsUntil().toString());
        }
        for (int i = 0; i < inputs.campaigns().size(); i++) {
            put(inputs.campaigns().get(i), prefix(i), map);
        }
        if (!inputs.ended().isEmpty()) {
            map.put("campaignsEnded", String.join(" ", inputs.ended()));
        }
        return map;
    }

    private static String prefix(int index) {
        return "campaign." + (index + 1) + '.';
    }

    private static void put(CampaignShare share, String prefix, Map<String, String> map) {
        map.put(prefix + "id", share.campaign());
        map.put(prefix + "version", Integer.toString(share.version()));
        map.put(prefix + "name", share.name());
        map.put(prefix + "bonus", Long.toString(share.bonus()));
        map.put(prefix + "points", Long.toString(share.points()));
        map.put(prefix + "counted", Boolean.toString(share.counted()));
        if (share.multiplier() != null) {
            map.put(prefix + "multiplier", plain(share.multiplier()));
        }
        if (share.reservation() != null) {
            map.put(prefix + "reservation", share.reservation());
        }
        SweepstakesEntries entries = share.entries();
        if (entries != null) {
            map.put(prefix + "sweepstakes", entries.sweepstakes());
            map.put(prefix + "entries", Long.toString(entries.quantity()));
        }
    }

    static EarnInputs parse(Map<String, String> inputs) {
        String waitsUntil = inputs.get("waitsUntil");
        return new EarnInputs(
                Money.ofMinor(CurrencyUnit.of(value(inputs, "currency")), Long.parseLong(value(inputs, "amountMinor"))),
                new BigDecimal(value(inputs, "rate")),
                value(inputs, "tier"),
                new BigDecimal(value(inputs, "multiplier")),
                Integer.parseInt(value(inputs, "tierTable")),
                Integer.parseInt(value(inputs, "pointsLastMonths")),
                value(inputs, "processor"),
                Instant.parse(value(inputs, "settledAt")),
                waitsUntil == null ? null : LocalDate.parse(waitsUntil),
                shares(inputs),
                ended(inputs.get("campaignsEnded")));
    }

    private static SortedSet<String> ended(@Nullable String stored) {
        return stored == null ? new TreeSet<>() : new TreeSet<>(List.of(stored.split(" ", -1)));
    }

    private static List<CampaignShare> shares(Map<String, String> inputs) {
        List<CampaignShare> shares = new ArrayList<>();
        for (int i = 0; inputs.containsKey(prefix(i) + "id"); i++) {
            shares.add(share(prefix(i), inputs));
        }
        return shares;
    }

    private static CampaignShare share(String prefix, Map<String, String> inputs) {
        String multiplier = inputs.get(prefix + "multiplier");
        String sweepstakes = inputs.get(prefix + "sweepstakes");
        return new CampaignShare(
                value(inputs, prefix + "id"),
                Integer.parseInt(value(inputs, prefix + "version")),
                value(inputs, prefix + "name"),
                multiplier == null ? null : new BigDecimal(multiplier),
                Long.parseLong(value(inputs, prefix + "bonus")),
                Long.parseLong(value(inputs, prefix + "points")),
                Boolean.parseBoolean(value(inputs, prefix + "counted")),
                inputs.get(prefix + "reservation"),
                sweepstakes == null
                        ? null
                        : new SweepstakesEntries(sweepstakes, Long.parseLong(value(inputs, prefix + "entries"))));
    }

    private static String value(Map<String, String> inputs, String name) {
        String value = inputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No input " + name);
        }
        return value;
    }
}
