package dev.laurel.loyalty.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A member's lots that hold points, earliest expiry first. */
public record Lots(List<Lot> open) {

    private static final Comparator<Lot> EARLIEST_FIRST =
            Comparator.comparing(Lot::expiresOn).thenComparing(Lot::earnedIn);

    static final Lots NONE = new Lots(List.of());

    public Lots {
        open = List.copyOf(open);
    }

    Lots after(List<Lot> touched) {
        List<Lot> lots = new ArrayList<>(open);
        for (Lot change : touched) {
            long before = lots.stream()
                    .filter(change::isSameLotAs)
                    .mapToLong(Lot::points)
                    .sum();
            long left = Math.addExact(before, change.points());
            if (left < 0) {
                throw new IllegalArgumentException("A lot cannot give what it does not hold: " + change);
            }
            lots.removeIf(change::isSameLotAs);
            if (left > 0) {
                lots.add(new Lot(change.earnedIn(), change.expiresOn(), left));
            }
        }
        lots.sort(EARLIEST_FIRST);
        return new Lots(lots);
    }

    /**
     * What each lot gives when points are taken: first their own lot, then those that would be gone earliest.
     *
     * @param own the lot that the points came from, whatever it holds by now
     * @param points 0 or more, no more than all lots hold
     */
    public List<Lot> taking(Lot own, long points) {
        List<Lot> order = new ArrayList<>(open);
        order.sort(Comparator.comparing((Lot lot) -> !lot.isSameLotAs(own))); // stable: the others stay earliest first
        return taking(order, points);
    }

    /** These lots without those that expire before the day. */
    Lots expiringFrom(LocalDate day) {
        return new Lots(
                open.stream().filter(lot -> !lot.expiresOn().isBefore(day)).toList());
    }

    /** How many points are in lots that expire on this day or before. */
    public long expiringBy(LocalDate day) {
        return points() - expiringFrom(day.plusDays(1)).points();
    }

    /**
     * What each lot gives when points are taken from those that expire on this day or later, earliest first.
     *
     * @param points 0 or more; fewer are taken when there are not so many
     */
    public List<Lot> takingFrom(LocalDate day, long points) {
        Lots later = expiringFrom(day);
        return later.takingEarliest(Math.min(points, later.points()));
    }

    /**
     * What each lot gives when points are taken from those that expire on this day or before, the latest of them first.
     *
     * @param points 0 or more, no more than {@link #expiringBy}
     */
    public List<Lot> takingBy(LocalDate day, long points) {
        List<Lot> due =
                open.stream().filter(lot -> !lot.expiresOn().isAfter(day)).toList();
        return taking(due.reversed(), points);
    }

    /**
     * What each lot gives when points are taken from those that would be gone earliest.
     *
     * @param points 0 or more, no more than all lots hold
     */
    public List<Lot> takingEarliest(long points) {
        return taking(open, points);
    }

    private List<Lot> taking(List<Lot> order, long points) {
        List<Lot> taken = new ArrayList<>();
        long missing = points;
        for (Lot lot : order) {
            long given = Math.min(missing, lot.points());
            if (given > 0) {
                taken.add(new Lot(lot.earnedIn(), lot.expiresOn(), -given));
                missing -= given;
            }
        }
        if (missing > 0) {
            throw new IllegalArgumentException("Lots hold " + points() + " points, not " + points);
        }
        return taken;
    }

    long points() {
        return open.stream().mapToLong(Lot::points).sum();
    }
}
