package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EarlierEntries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
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

/** The booking of a spend, and the same again for the auditor. */
final class SpendRule implements AuditedRule {

    private static final String RULE = "spend";
    private static final int VERSION = 1;

    private final Versions<TierTable> tiers;

    SpendRule(Versions<TierTable> tiers) {
        this.tiers = tiers;
    }

    static boolean isIn(Entry entry) {
        return entry.booking().working().rule().equals(RULE);
    }

    /** What the spend in this entry took. */
    static Spend in(Entry entry) {
        Booking booking = entry.booking();
        Inputs inputs = new Inputs(booking.working().inputs());
        return new Spend(
                booking.kind(),
                LedgerAccount.labelled(inputs.text("to")),
                inputs.number("points"),
                booking.idempotencyKey(),
                booking.reference(),
                booking.reason());
    }

    static Booking booking(Spend spend, SpendFloor floor, TierTable tiers, Standing before, Instant at) {
        long available = before.balances().available();
        if (floor == SpendFloor.ZERO && available < spend.points()) {
            throw new IllegalArgumentException("There are " + available + " points, not " + spend.points());
        }
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put("points", Long.toString(spend.points()));
        inputs.put("to", spend.to().label());
        inputs.put("floor", floor.name());
        inputs.put("tierTable", Integer.toString(tiers.version()));
        List<Lot> taken = before.lots().takingEarliest(-before.reachingLots(-spend.points()));
        Unranked tier = Unranked.of(before, tiers, at);
        return new Booking(
                spend.kind(),
                List.of(new Posting(LedgerAccount.AVAILABLE, spend.to(), spend.points())),
                spend.reason(),
                spend.reference(),
                spend.key(),
                new Working(RULE, VERSION, inputs, lines(spend, available, taken)),
                taken,
                0,
                null,
                tier.before(),
                tier.after());
    }

    private static List<String> lines(Spend spend, long available, List<Lot> taken) {
        List<String> lines = new ArrayList<>();
        lines.add(spend.points() + " of " + available + " available points, those first that expire first");
        for (Lot lot : taken) {
            lines.add(-lot.points() + " from " + lot.earnedIn() + ", which last until " + lot.lastDay());
        }
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
                in(entry),
                SpendFloor.valueOf(inputs.text("floor")),
                tiers.named((int) inputs.number("tierTable"), "tiers"),
                before.standing(),
                entry.at());
        return AuditedRule.compare(again, entry.booking());
    }
}
