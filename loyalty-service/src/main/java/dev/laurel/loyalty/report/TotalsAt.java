package dev.laurel.loyalty.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The programme's totals at any instant, and a snapshot of them each midnight. */
final class TotalsAt {

    private static final Logger log = LoggerFactory.getLogger(TotalsAt.class);

    private final TotalsReader reader;
    private final Snapshots snapshots;

    TotalsAt(TotalsReader reader, Snapshots snapshots) {
        this.reader = reader;
        this.snapshots = snapshots;
    }

    /** The totals, exactly. */
    Totals at(Instant at) {
        Totals from = snapshots.lastUntil(at).orElse(Totals.NONE);
        return from.at().equals(at) ? from : reader.read(from, at);
    }

    /**
     * The totals at each of these instants, exactly. Between snapshots the journal is read once, however many instants
     * lie there.
     *
     * @param instants from the earliest to the latest, at least one
     */
    List<Totals> at(List<Instant> instants) {
        List<Totals> all = new ArrayList<>();
        for (Instant instant : instants) {
            Totals kept = snapshots.lastUntil(instant).orElse(Totals.NONE);
            Totals from = all.isEmpty() || kept.at().isAfter(all.getLast().at()) ? kept : all.getLast();
            all.add(from.at().equals(instant) ? from : reader.read(from, instant));
        }
        return all;
    }

    /** The same, without believing any snapshot. */
    Totals fromTheBeginning(Instant at) {
        return reader.read(Totals.NONE, at);
    }

    /** Takes the snapshot with which the day (UTC) begins; taking it again changes nothing. */
    void takeSnapshot(LocalDate day) {
        Totals totals = at(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        snapshots.save(totals);
        log.info("Snapshot of {}: {} points outstanding of {} members", day, totals.outstanding(), totals.members());
    }
}
