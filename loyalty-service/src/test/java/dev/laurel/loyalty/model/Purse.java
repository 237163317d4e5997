package dev.laurel.loyalty.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one member has, in sums. */
final class Purse {

    private static final int MONTHS_REMEMBERED = 24;

    long available;
    long pending;
    final NavigableMap<Batch, Long> batches = new TreeMap<>();
    /** What expired in the last two years, by the batch in which it was. */
    final NavigableMap<Batch, Long> lapsed = new TreeMap<>();
    /** What may be spent from a day on and not yet. */
    final NavigableMap<LocalDate, Long> waiting = new TreeMap<>();

    /** Changes the balances; says by how much batches have to change. What is owed is in none. */
    long move(long toAvailable, long toPending) {
        long before = Math.max(0, available + pending);
        available += toAvailable;
        pending += toPending;
        return Math.max(0, available + pending) - before;
    }

    /** Changes balances and batches: what comes goes to this batch, what leaves comes from it and then from the others. */
    void move(long toAvailable, long toPending, Batch own) {
        long change = move(toAvailable, toPending);
        if (change > 0) {
            add(batches, own, change);
        } else {
            take(-change, own);
        }
    }

    /** Takes from batches, from its own first if there is one, then from those that go first. */
    SortedMap<Batch, Long> take(long points, @Nullable Batch own) {
        List<Batch> order = new ArrayList<>(batches.keySet());
        if (own != null && order.remove(own)) {
            order.addFirst(own);
        }
        return take(batches, order, points);
    }

    /** What was taken comes back to where it was; of what does not all reach batches, that does which lasts longest. */
    void putBack(SortedMap<Batch, Long> own, long points) {
        long left = points;
        for (Batch batch :
                own.keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
            long some = Math.min(left, own.get(batch));
            add(batches, batch, some);
            left -= some;
        }
        if (left != 0) {
            throw new AssertionError(left + " points came from nowhere");
        }
    }

    /** How many points expire by that day. What a dispute holds may be among what is over, and stays. */
    long due(LocalDate day) {
        long over = sum(batches.headMap(lastGoneBy(day), true));
        long disputed = pending - sum(waiting);
        return Math.clamp(over - disputed, 0, Math.max(0, available));
    }

    /** Of what is over, that stays which goes first. */
    void expire(LocalDate day) {
        long points = due(day);
        List<Batch> latestFirst =
                List.copyOf(batches.headMap(lastGoneBy(day), true).descendingKeySet());
        available -= points;
        take(batches, latestFirst, points).forEach((batch, some) -> add(lapsed, batch, some));
    }

    /** Takes so many points from what expired with this batch or would have expired after it; says how many. */
    long unlapse(Batch since, long points) {
        Batch first = new Batch(since.goneOn(), java.time.YearMonth.of(0, 1));
        NavigableMap<Batch, Long> later = lapsed.tailMap(first, true);
        long some = Math.clamp(points, 0, sum(later));
        take(lapsed, List.copyOf(later.keySet()), some);
        return some;
    }

    /** Points whose day has come may be spent. */
    void mature(LocalDate day) {
        SortedMap<LocalDate, Long> over = waiting.headMap(day, true);
        long points = sum(over);
        available += points;
        pending -= points;
        over.clear();
    }

    void forget(LocalDate today) {
        lapsed.headMap(lastGoneBy(today.minusMonths(MONTHS_REMEMBERED).minusDays(1)), true)
                .clear();
    }

    static <K> void add(Map<K, Long> sums, K key, long points) {
        if (points != 0 && sums.merge(key, points, Long::sum) == 0) {
            sums.remove(key);
        }
    }

    static long sum(Map<?, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }

    private static SortedMap<Batch, Long> take(Map<Batch, Long> from, List<Batch> order, long points) {
        SortedMap<Batch, Long> taken = new TreeMap<>();
        long left = points;
        for (Batch batch : order) {
            long some = Math.min(left, from.get(batch));
            add(taken, batch, some);
            add(from, batch, -some);
            left -= some;
        }
        if (left != 0) {
            throw new AssertionError(left + " points are in no batch");
        }
        return taken;
    }

    private static Batch lastGoneBy(LocalDate day) {
        return new Batch(day, java.time.YearMonth.of(9999, 12));
    }
}
