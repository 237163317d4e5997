package dev.laurel.stories.bench;

import dev.laurel.local.suite.Suite;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Free entries in sweepstakes, each acknowledged when it is stored. */
final class EntryBench {

    private static final List<String> INVOLVED = List.of("gateway", "sweepstakes-service", "mongo");

    private final Suite suite;
    private final List<Entrant> entrants;

    EntryBench(Suite suite, List<Entrant> entrants) {
        this.suite = suite;
        this.entrants = entrants;
    }

    /** Measures, and makes sure that what was acknowledged is there. */
    Map<String, Object> run(Duration duration) throws InterruptedException {
        entrants.forEach(Entrant::signIn);
        var weightBefore = weight();
        Map<String, Duration> before = new LinkedHashMap<>();
        INVOLVED.forEach(name -> before.put(name, Machine.processorTime(suite, List.of(name))));
        var load = Load.run(entrants, duration, Entrant::enter);
        Map<String, Double> processor = new LinkedHashMap<>();
        before.forEach((name, spent) -> processor.put(
                name,
                Figures.thousandths(
                        Machine.processorTime(suite, List.of(name)).minus(spent).toNanos()
                                / 1e6
                                / load.work().count())));
        var entries = weight() - weightBefore;
        if (entries != load.work().count()) {
            throw new IllegalStateException("%d entries were granted, %d are there"
                    .formatted(load.work().count(), entries));
        }

        Map<String, Object> report = new LinkedHashMap<>();
        report.put("perSecond", load.perSecond());
        report.put("millisP50", load.work().millis(50));
        report.put("millisP95", load.work().millis(95));
        report.put("millisP99", load.work().millis(99));
        report.put("processorMillisPerEntry", processor);
        return report;
    }

    /** The same load, of which nothing is looked at but the rate. */
    Load enter(Duration duration) throws InterruptedException {
        entrants.forEach(Entrant::signIn);
        return Load.run(entrants, duration, Entrant::enter);
    }

    private long weight() {
        return entrants.stream().mapToLong(Entrant::weight).sum();
    }
}
