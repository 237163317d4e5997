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
import dev.laurel.loyalty.tier.TierStanding;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The booking of a give-back, from the spend as it is stored, and the same again for the auditor. */
final class GiveBackRule implements AuditedRule {

    static final String RULE = "give-back";
    private static final int VERSION = 1;
    private static final String TIME = "time";
    private static final String UNCHANGED = "unchanged";

    /**
     * @param unchanged whether points whose lot has expired meanwhile return into that lot all the same
     */
    static Booking booking(GiveBack giveBack, boolean unchanged, Entry spent, Standing before, Instant at) {
        Spend spend = SpendRule.in(spent);
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put("spend", Long.toString(spent.seq()));
        inputs.put("key", giveBack.key());
        if (unchanged) {
            inputs.put(TIME, UNCHANGED);
        }
        List<Lot> own = Delivery.takenBy(spent);
        long reaching = before.reachingLots(spend.points());
        Return back = unchanged ? Return.unchanged(own, reaching) : Return.prolonged(own, reaching, at);
        TierStanding tier = Objects.requireNonNull(before.tier(), "the spend was an entry before this one");
        return new Booking(
                giveBack.kind(),
                List.of(new Posting(spend.to(), LedgerAccount.AVAILABLE, spend.points())),
                giveBack.reason(),
                giveBack.reference(),
                GiveBack.bookedAs(giveBack.spendKey()),
                new Working(RULE, VERSION, inputs, back.lines(spent, spend.points())),
                back.lots(),
                0,
                null,
                tier.name(),
                tier);
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public List<String> differences(Entry entry, Head before, EarlierEntries earlier) {
        Booking stored = entry.booking();
        Inputs inputs = new Inputs(stored.working().inputs());
        Entry spent = earlier.at(inputs.number("spend"));
        if (!SpendRule.isIn(spent)) {
            return List.of("entry " + spent.seq() + " is no spend");
        }
        GiveBack giveBack = new GiveBack(
                stored.kind(),
                spent.booking().idempotencyKey(),
                inputs.text("key"),
                stored.reference(),
                stored.reason());
        boolean unchanged = UNCHANGED.equals(stored.working().inputs().get(TIME));
        return AuditedRule.compare(booking(giveBack, unchanged, spent, before.standing(), entry.at()), stored);
    }
}
