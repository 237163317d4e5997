package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.anniversary.Review;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EarlierEntries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.maturity.Maturity;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Computes again what days bring about: points whose return window is over, and anniversaries in a tier. */
final class CalendarRecomputation implements AuditedRule {

    private final String rule;
    private final Versions<TierTable> tiers;

    CalendarRecomputation(String rule, Versions<TierTable> tiers) {
        this.rule = rule;
        this.tiers = tiers;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String driftKind() {
        return "calendar";
    }

    @Override
    public List<String> differences(Entry entry, Head before, EarlierEntries earlier) {
        List<String> differences = new ArrayList<>();
        LocalDate day = day(entry);
        if (day.isAfter(Standing.dayOf(entry.at()))) {
            differences.add("it was booked before its day " + day);
        }
        Booking again =
                rule.equals(Maturity.RULE) ? Maturity.booking(day, before.standing()) : review(entry, before, day);
        differences.addAll(AuditedRule.compare(again, entry.booking()));
        return differences;
    }

    private static LocalDate day(Entry entry) {
        String day = entry.booking().working().inputs().get("day");
        if (day == null) {
            throw new IllegalArgumentException("No input day");
        }
        return LocalDate.parse(day);
    }

    private Booking review(Entry entry, Head before, LocalDate day) {
        TierStanding tier = before.standing().tier();
        if (tier == null || !Review.due(tier, day).equals(java.util.Optional.of(day))) {
            throw new IllegalArgumentException(day + " is no anniversary that was not reviewed before");
        }
        TierTable table = tiers.named(entry.booking().working().version(), "tiers");
        return Review.booking(day, table, before.standing(), entry.at());
    }
}
