package dev.laurel.loyalty.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/** The name of a lot: on which day its points are gone, and which month earned them. Those that go first come first. */
record Batch(LocalDate goneOn, YearMonth month) implements Comparable<Batch> {

    private static final Comparator<Batch> ORDER =
            Comparator.comparing(Batch::goneOn).thenComparing(Batch::month);

    /** Of points that last for so many whole months after that which earned them. */
    static Batch earned(YearMonth month, int lastingMonths) {
        return new Batch(month.plusMonths(lastingMonths + 1L).atDay(1), month);
    }

    @Override
    public int compareTo(Batch other) {
        return ORDER.compare(this, other);
    }
}
