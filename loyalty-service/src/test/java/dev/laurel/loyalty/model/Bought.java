package dev.laurel.loyalty.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A purchase with its points, and how far they have followed its money. */
final class Bought {

    /** The points before rounding, and those of them that count towards tiers. */
    final BigDecimal points;

    final BigDecimal qualifying;
    final Batch batch;
    final @Nullable LocalDate waitsUntil;
    private final long paidMinor;
    long returnedMinor;
    long reversed;
    long held;

    Bought(BigDecimal points, BigDecimal qualifying, Batch batch, @Nullable LocalDate waitsUntil, long paidMinor) {
        this.points = points;
        this.qualifying = qualifying;
        this.batch = batch;
        this.waitsUntil = waitsUntil;
        this.paidMinor = paidMinor;
    }

    long all() {
        return kept(paidMinor);
    }

    /** The points that belong to so much of the money, rounded down once. */
    long kept(long minor) {
        return share(points, minor);
    }

    /** The points that count towards tiers: what is held counts, what went back does not. */
    long qualifies() {
        return share(qualifying, paidMinor - returnedMinor);
    }

    private long share(BigDecimal whole, long minor) {
        return whole.multiply(BigDecimal.valueOf(minor))
                .divide(BigDecimal.valueOf(paidMinor), 0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
