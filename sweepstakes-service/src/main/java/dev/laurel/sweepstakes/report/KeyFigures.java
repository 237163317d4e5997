package dev.laurel.sweepstakes.report;

import dev.laurel.sweepstakes.entry.EntryFigures;
import dev.laurel.sweepstakes.lifecycle.HistoryEntry;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Seal;
import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a time brought.
 *
 * @param from the first instant that counts
 * @param until the first that does not count any more
 * @param open how many sweepstakes take entries now
 * @param openEntries entries in them now
 * @param steps how often each step was taken, as {@code opened}, {@code sealed} or {@code cancelled}
 * @param entries sealed in that time, with their weight and by method
 * @param winners announced in that time
 * @param claims made in that time
 * @param days entries made in that time, sealed or not, day by day, also days without any
 */
record KeyFigures(
        Instant from,
        Instant until,
        long open,
        long openEntries,
        Map<String, Long> steps,
        long entries,
        long weight,
        Map<String, Long> methods,
        long winners,
        long claims,
        List<Day> days) {

    /** Entries that count, by the day (UTC) of what earned them. */
    record Day(LocalDate day, long entries, long weight) {

        static Day of(LocalDate day, EntryFigures.Counted counted) {
            return new Day(day, counted.entries(), counted.weight());
        }
    }

    /** The same with these days. */
    KeyFigures with(List<Day> dayByDay) {
        return new KeyFigures(
                from, until, open, openEntries, steps, entries, weight, methods, winners, claims, dayByDay);
    }

    static KeyFigures of(List<Sweepstakes> all, Instant from, Instant until, ToLongFunction<String> entriesOf) {
        var open = all.stream().filter(one -> one.status() == Status.OPEN).toList();
        var seals = all.stream()
                .flatMap(one -> Stream.ofNullable(one.progress().seal()))
                .filter(seal -> isIn(seal.sealedAt(), from, until))
                .toList();
        Map<String, Long> steps = all.stream()
                .flatMap(one -> one.history().stream())
                .filter(step -> isIn(step.at(), from, until))
                .collect(Collectors.groupingBy(HistoryEntry::what, TreeMap::new, Collectors.counting()));
        return new KeyFigures(
                from,
                until,
                open.size(),
                open.stream().map(Sweepstakes::id).mapToLong(entriesOf).sum(),
                steps,
                seals.stream().mapToLong(Seal::entryCount).sum(),
                seals.stream().mapToLong(Seal::totalWeight).sum(),
                seals.stream()
                        .flatMap(seal -> seal.methods().entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new)),
                all.stream()
                        .filter(one -> one.progress().announcedAt() != null
                                && isIn(one.progress().announcedAt(), from, until))
                        .flatMap(one -> one.progress().ranks().stream())
                        .filter(rank -> rank.outcome() == Rank.Outcome.WINNER)
                        .count(),
                steps.getOrDefault("claimed", 0L),
                List.of());
    }

    private static boolean isIn(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
