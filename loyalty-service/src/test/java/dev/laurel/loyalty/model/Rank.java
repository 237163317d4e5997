package dev.laurel.loyalty.model;

import dev.laurel.loyalty.tier.DowngradePolicy;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member's tier: its name, since when, and the last anniversary at which it was looked at. */
record Rank(String tier, Instant since, @Nullable LocalDate reviewed) {

    static Rank lowest(TierTable table, Instant at) {
        return new Rank(table.tiers().getFirst().name(), at, null);
    }

    /** Where the tier stands in the table; one that is no more is the lowest. */
    static int place(@Nullable Rank rank, TierTable table) {
        List<Tier> tiers = table.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            if (rank != null && tiers.get(i).name().equals(rank.tier)) {
                return i;
            }
        }
        return 0;
    }

    private static int reached(TierTable table, long qualifying) {
        int place = 0;
        while (place + 1 < table.tiers().size() && table.tiers().get(place + 1).threshold() <= qualifying) {
            place++;
        }
        return place;
    }

    /** After points came: higher at once, never lower. */
    static Rank lifted(@Nullable Rank before, TierTable table, long qualifying, Instant at) {
        int place = Math.max(place(before, table), reached(table, qualifying));
        String name = table.tiers().get(place).name();
        return before != null && before.tier.equals(name) ? before : new Rank(name, at, null);
    }

    /** The last anniversary by today that was not looked at, nothing in the lowest tier. */
    @Nullable LocalDate due(TierTable table, LocalDate today) {
        LocalDate began = since.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate anniversary = null;
        for (int year = 1; !began.plusYears(year).isAfter(today); year++) {
            anniversary = began.plusYears(year);
        }
        boolean seen = anniversary == null || (reviewed != null && !reviewed.isBefore(anniversary));
        return seen || place(this, table) == 0 ? null : anniversary;
    }

    /** After the anniversary. */
    Rank reviewed(LocalDate anniversary, TierTable table, long qualifying, Instant at) {
        int place = place(this, table);
        if (qualifying >= table.tiers().get(place).threshold()) {
            return new Rank(tier, since, anniversary);
        }
        int next = table.downgrade() == DowngradePolicy.ONE_DOWN ? place - 1 : reached(table, qualifying);
        return new Rank(table.tiers().get(next).name(), at, null);
    }
}
