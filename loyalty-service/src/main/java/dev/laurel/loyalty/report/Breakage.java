package dev.laurel.loyalty.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What of the outstanding points nobody will spend. Of all points whose day has come, a share expired; each later lot is
 * expected to lose the same share of all that ever joined it, or what is left of it when that is less.
 *
 * @param share of 1, that expired of those whose day had come
 * @param matured how many points that share was taken from
 */
record Breakage(BigDecimal share, long matured) {

    static Breakage of(Totals totals, LocalDate day) {
        long credited = 0;
        long expired = 0;
        for (Totals.Expiry expiry : totals.expiries().headMap(day.plusDays(1)).values()) {
            credited += expiry.credited();
            expired += expiry.expired();
        }
        return new Breakage(
                credited == 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(expired).divide(BigDecimal.valueOf(credited), MathContext.DECIMAL64),
                credited);
    }

    /** How many points of a lot nobody is expected to spend. */
    long expected(Totals.Expiry expiry) {
        long lost = share.multiply(BigDecimal.valueOf(expiry.credited()))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        return Math.min(expiry.left(), lost);
    }

    String method() {
        return matured == 0
                ? "No points have reached their day yet, so none are expected to expire."
                : share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN) + " % of the " + matured
                        + " points whose day has come expired. Each later lot is expected to lose the same share of all"
                        + " that joined it, or what is left of it when that is less.";
    }
}
