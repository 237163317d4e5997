package dev.laurel.loyalty.exchange;

import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.StoredJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all members and what they have, one after the other, in constant memory. Points that wait are written like those
 * that do not; what a member owes is written as points below 0, which an import refuses by its line.
 */
final class ExportMembers {

    private final StoredJournal stored;
    private final Journal journal;
    private final JsonMapper json;

    ExportMembers(StoredJournal stored, Journal journal, JsonMapper json) {
        this.stored = stored;
        this.journal = journal;
        this.json = json;
    }

    /** Takes a line. */
    private interface Lines {
        void line(String member, long points, @Nullable LocalDate expiresOn, @Nullable String tier) throws IOException;
    }

    void csv(Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(
                out,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader(RawLine.MEMBER, RawLine.POINTS, RawLine.EXPIRES_ON, RawLine.TIER)
                        .get());
        forEach((member, points, expiresOn, tier) -> printer.printRecord(member, points, expiresOn, tier));
        printer.flush();
    }

    void json(Writer out) throws IOException {
        out.write('[');
        boolean[] isFirst = {true};
        forEach((member, points, expiresOn, tier) -> {
            out.write(isFirst[0] ? "\n" : ",\n");
            isFirst[0] = false;
            var line = json.createObjectNode().put(RawLine.MEMBER, member).put(RawLine.POINTS, points);
            if (expiresOn != null) {
                line.put(RawLine.EXPIRES_ON, expiresOn.toString());
            }
            if (tier != null) {
                line.put(RawLine.TIER, tier);
            }
            out.write(line.toString());
        });
        out.write("\n]\n");
        out.flush();
    }

    private void forEach(Lines lines) throws IOException {
        try {
            stored.forEachHead(head -> {
                try {
                    write(journal.head(head.member()), lines);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /** Lots of several months that are gone on one day are one line; the tier is on each. */
    private static void write(Head head, Lines lines) throws IOException {
        if (head.seq() == 0) {
            return;
        }
        var tier = head.standing().tier();
        String name = tier == null ? null : tier.name();
        TreeMap<LocalDate, Long> byDay = new TreeMap<>();
        for (Lot lot : head.standing().lots().open()) {
            byDay.merge(lot.expiresOn(), lot.points(), Long::sum);
        }
        for (var day : byDay.entrySet()) {
            lines.line(head.member(), day.getValue(), day.getKey(), name);
        }
        if (byDay.isEmpty()) {
            lines.line(head.member(), head.standing().balances().held(), null, name);
        }
    }
}
