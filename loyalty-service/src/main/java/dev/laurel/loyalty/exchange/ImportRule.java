package dev.laurel.loyalty.exchange;

import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EarlierEntries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.Working;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The booking of an imported line, and the same again for the auditor. */
final class ImportRule implements AuditedRule {

    static final String RULE = "import";
    private static final int VERSION = 1;

    private final Versions<TierTable> tiers;

    ImportRule(Versions<TierTable> tiers) {
        this.tiers = tiers;
    }

    /** The key under which a line of a file is booked once. */
    static String key(String file, int line) {
        return "import:" + file + ':' + line;
    }

    /** What a line brings to a member who stands here. */
    static Booking booking(ImportLine line, String file, EarnRule earn, TierTable tiers, Standing before, Instant at) {
        LocalDate expiresOn = line.expiresOn();
        if (expiresOn == null) {
            expiresOn =
                    Lot.earned(Standing.monthOf(at), earn.pointsLastMonths(), 0).expiresOn();
        }
        return booking(line, expiresOn, file, tiers, before, at);
    }

    private static Booking booking(
            ImportLine line, LocalDate expiresOn, String file, TierTable tiers, Standing before, Instant at) {
        YearMonth earnedIn = Standing.monthOf(at);
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put("file", file);
        inputs.put("line", Integer.toString(line.number()));
        inputs.put("points", Long.toString(line.points()));
        inputs.put("expiresOn", expiresOn.toString());
        inputs.put("tierTable", Integer.toString(tiers.version()));
        if (line.tier() != null) {
            inputs.put("tier", line.tier());
        }
        long reaching = before.reachingLots(line.points());
        TierStanding tier = lifted(line.tier(), tiers, before.tier(), at);
        return new Booking(
                EntryKind.BONUS,
                line.points() == 0
                        ? List.of()
                        : List.of(new Posting(LedgerAccount.ISSUED, LedgerAccount.AVAILABLE, line.points())),
                "Brought over from another programme",
                new Reference(RULE, file + ':' + line.number()),
                key(file, line.number()),
                new Working(RULE, VERSION, inputs, lines(line, expiresOn, reaching, file, tier)),
                reaching == 0 ? List.of() : List.of(new Lot(earnedIn, expiresOn, reaching)),
                0,
                null,
                tiers.of(before.tier()).name(),
                tier);
    }

    private static List<String> lines(
            ImportLine line, LocalDate expiresOn, long reaching, String file, TierStanding tier) {
        List<String> lines = new ArrayList<>();
        lines.add("line " + line.number() + " of file " + file + " brings " + line.points()
                + " points, which last until " + expiresOn.minusDays(1));
        if (reaching < line.points()) {
            lines.add((line.points() - reaching) + " of them make up for points that are owed");
        }
        if (line.tier() != null) {
            lines.add("it says " + line.tier() + ": now " + tier.name());
        }
        return lines;
    }

    /** An import lifts a member into a tier and never lowers him: what he has here he earned here. */
    private static TierStanding lifted(
            @Nullable String name, TierTable tiers, @Nullable TierStanding before, Instant at) {
        Tier current = tiers.of(before);
        boolean isHigher = tiers.tiers().stream()
                .anyMatch(tier -> tier.name().equals(name) && tier.threshold() > current.threshold());
        if (isHigher && name != null) {
            return new TierStanding(name, at);
        }
        return before == null ? tiers.promote(null, 0, at) : before;
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public List<String> differences(Entry entry, Head before, EarlierEntries earlier) {
        Map<String, String> inputs = entry.booking().working().inputs();
        ImportLine line = new ImportLine(
                Integer.parseInt(text(inputs, "line")),
                entry.member(),
                Long.parseLong(text(inputs, "points")),
                LocalDate.parse(text(inputs, "expiresOn")),
                inputs.get("tier"));
        TierTable table = tiers.named(Integer.parseInt(text(inputs, "tierTable")), "tiers");
        Booking again = booking(
                line,
                LocalDate.parse(text(inputs, "expiresOn")),
                text(inputs, "file"),
                table,
                before.standing(),
                entry.at());
        return AuditedRule.compare(again, entry.booking());
    }

    private static String text(Map<String, String> inputs, String name) {
        String value = inputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No input " + name);
        }
        return value;
    }
}
