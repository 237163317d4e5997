package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Lot;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** How a lot is named in addresses: month and last day, for example {@code 2026-11.2027-11-30}. */
record LotName(YearMonth earnedIn, LocalDate lastDay) {

    static LotName of(Lot lot) {
        return new LotName(lot.earnedIn(), lot.expiresOn().minusDays(1));
    }

    static Optional<LotName> parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LotName(YearMonth.parse(text.substring(0, dot)), LocalDate.parse(text.substring(dot + 1))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    boolean isOf(Lot lot) {
        return equals(of(lot));
    }

    @Override
    public String toString() {
        return earnedIn + "." + lastDay;
    }
}
