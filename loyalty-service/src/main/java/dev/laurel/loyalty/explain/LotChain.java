package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Lot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lot and what is known so far of where its points came from. Used by one thread. */
final class LotChain {

    private final Lot lot;
    private final int most;
    private final List<LotSource> sources = new ArrayList<>();
    private long missing;
    private @Nullable Place next;

    /**
     * @param missing how many of its points are to be explained
     * @param most how many sources to find at most
     */
    LotChain(Lot lot, long missing, int most) {
        this.lot = lot;
        this.missing = missing;
        this.most = most;
    }

    Lot lot() {
        return lot;
    }

    List<LotSource> sources() {
        return sources;
    }

    /** Where to go on for those points that are not explained; nothing when all are. */
    @Nullable Place next() {
        return next;
    }

    boolean isLooking() {
        return missing > 0 && next == null;
    }

    /** By how much an entry changes this lot. */
    long change(Entry entry) {
        return entry.booking().lots().stream()
                .filter(LotName.of(lot)::isOf)
                .mapToLong(Lot::points)
                .sum();
    }

    void found(Entry entry, long brought) {
        if (brought > 0) {
            long points = Math.min(missing, brought);
            sources.add(new LotSource(entry, points, brought));
            missing -= points;
            if (missing > 0 && sources.size() == most) {
                stopAt(entry.seq() - 1);
            }
        }
    }

    void stopAt(long seq) {
        if (isLooking()) {
            next = new Place(seq, missing);
        }
    }
}
