package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EarlierEntries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.Working;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The booking of a delivery, and the same again for the auditor, who holds the lots that it names against those that left
 * the other member.
 */
final class DeliveryRule implements AuditedRule {

    private static final String RULE = "delivery";
    private static final int VERSION = 1;

    private final Versions<TierTable> tiers;

    DeliveryRule(Versions<TierTable> tiers) {
        this.tiers = tiers;
    }

    static boolean isIn(Entry entry) {
        return entry.booking().working().rule().equals(RULE);
    }

    static Delivery in(Entry entry) {
        Booking booking = entry.booking();
        Inputs inputs = new Inputs(booking.working().inputs());
        return new Delivery(
                booking.kind(),
                LedgerAccount.labelled(inputs.text("from")),
                inputs.lots("lots"),
                booking.idempotencyKey(),
                booking.reference(),
                booking.reason());
    }

    static Booking booking(Delivery delivery, TierTable tiers, Standing before, Instant at) {
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put("from", delivery.from().label());
        inputs.put("lots", Inputs.text(delivery.lots()));
        inputs.put("tierTable", Integer.toString(tiers.version()));
        Return reaching = Return.unchanged(delivery.lots(), before.reachingLots(delivery.points()));
        Unranked tier = Unranked.of(before, tiers, at);
        return new Booking(
                delivery.kind(),
                List.of(new Posting(delivery.from(), LedgerAccount.AVAILABLE, delivery.points())),
                delivery.reason(),
                delivery.reference(),
                delivery.key(),
                new Working(RULE, VERSION, inputs, lines(delivery, reaching)),
                reaching.lots(),
                0,
                null,
                tier.before(),
                tier.after());
    }

    private static List<String> lines(Delivery delivery, Return reaching) {
        List<String> lines = new ArrayList<>();
        lines.add(delivery.points() + " points, with the time that they had left");
        delivery.lots()
                .forEach(lot ->
                        lines.add(lot.points() + " of " + lot.earnedIn() + ", which last until " + lot.lastDay()));
        reaching.owed(delivery.points()).ifPresent(lines::add);
        return lines;
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public List<String> differences(Entry entry, Head before, EarlierEntries earlier) {
        Inputs inputs = new Inputs(entry.booking().working().inputs());
        Booking again = booking(
                in(entry), tiers.named((int) inputs.number("tierTable"), "tiers"), before.standing(), entry.at());
        return AuditedRule.compare(again, entry.booking());
    }
}
