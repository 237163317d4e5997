package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.earning.EarnRule;
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

/** The booking of a grant, and the same again for the auditor. */
final class GrantRule implements AuditedRule {

    private static final String RULE = "grant";
    private static final int VERSION = 1;

    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;

    GrantRule(Versions<EarnRule> rules, Versions<TierTable> tiers) {
        this.rules = rules;
        this.tiers = tiers;
    }

    static boolean isIn(Entry entry) {
        return entry.booking().working().rule().equals(RULE);
    }

    /** What the grant in this entry gave. */
    static Grant in(Entry entry) {
        Booking booking = entry.booking();
        Inputs inputs = new Inputs(booking.working().inputs());
        return new Grant(
                booking.kind(),
                LedgerAccount.labelled(inputs.text("from")),
                inputs.number("points"),
                booking.idempotencyKey(),
                booking.reference(),
                booking.reason());
    }

    static Booking booking(Grant grant, int earnRule, int lastingMonths, TierTable tiers, Standing before, Instant at) {
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put("points", Long.toString(grant.points()));
        inputs.put("from", grant.from().label());
        inputs.put("earnRule", Integer.toString(earnRule));
        inputs.put("pointsLastMonths", Integer.toString(lastingMonths));
        inputs.put("tierTable", Integer.toString(tiers.version()));
        Lot lot = Lot.earned(Standing.monthOf(at), lastingMonths, before.reachingLots(grant.points()));
        Unranked tier = Unranked.of(before, tiers, at);
        return new Booking(
                grant.kind(),
                List.of(new Posting(grant.from(), LedgerAccount.AVAILABLE, grant.points())),
                grant.reason(),
                grant.reference(),
                grant.key(),
                new Working(RULE, VERSION, inputs, lines(grant, lot)),
                lot.points() == 0 ? List.of() : List.of(lot),
                0,
                null,
                tier.before(),
                tier.after());
    }

    private static List<String> lines(Grant grant, Lot lot) {
        List<String> lines = new ArrayList<>();
        lines.add(grant.points() + " points, which last until " + lot.lastDay());
        if (lot.points() < grant.points()) {
            lines.add((grant.points() - lot.points()) + " of them make up for points that are owed");
        }
        return lines;
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public List<String> differences(Entry entry, Head before, EarlierEntries earlier) {
        Booking stored = entry.booking();
        Inputs inputs = new Inputs(stored.working().inputs());
        EarnRule rule = rules.named((int) inputs.number("earnRule"), "earn rule");
        TierTable table = tiers.named((int) inputs.number("tierTable"), "tiers");
        Booking again =
                booking(in(entry), rule.version(), rule.pointsLastMonths(), table, before.standing(), entry.at());
        return AuditedRule.compare(again, stored);
    }
}
