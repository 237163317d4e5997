package dev.laurel.social.measure;

import dev.laurel.platform.web.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well the dialogue did in a time. */
@RestController
class KpisController {

    private final DailyFigures figures;
    private final Clock clock;

    KpisController(DailyFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Figures of some days (UTC), all channels together.
     *
     * @param visits how often somebody came: a first message after a pause of half an hour
     * @param fallbackRate how many of those messages that had to be understood were not
     * @param containment how many visits needed no person, of 1
     * @param bands turns by how they were understood
     * @param intents turns by what was wanted, or likeliest wanted
     * @param days the same day by day
     */
    record Kpis(
            LocalDate from,
            LocalDate to,
            long turns,
            long visits,
            long handovers,
            double fallbackRate,
            double containment,
            Latency latency,
            Map<String, Long> bands,
            Map<String, Long> intents,
            List<Day> days) {}

    /** One day, also one on which nobody wrote. */
    record Day(LocalDate day, long turns, long visits, long handovers, double containment) {

        static Day of(LocalDate day, Figures figures) {
            return new Day(
                    day,
                    figures.of("turns"),
                    figures.of("visits"),
                    figures.of("handovers"),
                    KpisController.containment(figures));
        }
    }

    /** In ms, until the reply was there; the median and the 95th percentile as upper bounds of their classes. */
    record Latency(long mean, long p50, long p95) {}

    /**
     * The figures.
     *
     * @param from the first day (UTC); thirty days with the last one when absent
     * @param to the last day; today when absent, also when it is to come
     */
    @GetMapping("/api/admin/social/kpis")
    Kpis kpis(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Period period = Period.of(from, to, clock);
        Map<LocalDate, Figures> found = figures.between(period.first(), period.last());
        List<Day> days = period.days().stream()
                .map(day -> Day.of(day, found.getOrDefault(day, Figures.NONE)))
                .toList();
        return kpis(period, found.values().stream().reduce(Figures.NONE, Figures::plus), days);
    }

    private static double containment(Figures figures) {
        long visits = figures.of("visits");
        return visits == 0 ? 1 : 1 - Figures.share(figures.of("visits-handed-over"), visits);
    }

    private static Kpis kpis(Period period, Figures sum, List<Day> days) {
        long turns = sum.of("turns");
        long guessed = sum.of("band.clear") + sum.of("band.unsure") + sum.of("band.beyond");
        return new Kpis(
                period.first(),
                period.last(),
                turns,
                sum.of("visits"),
                sum.of("handovers"),
                Figures.share(sum.of("band.beyond"), guessed),
                containment(sum),
                new Latency(turns == 0 ? 0 : sum.of("took-ms") / turns, sum.tookAtMost(0.5), sum.tookAtMost(0.95)),
                sum.under("band."),
                sum.under("intent."),
                days);
    }
}
