package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.Lot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the inputs of a working strictly. */
record Inputs(Map<String, String> inputs) {

    private static final String BETWEEN_LOTS = ", ";

    String text(String name) {
        String value = inputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No input " + name);
        }
        return value;
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    /** Lots as {@link #text(List)} writes them. */
    List<Lot> lots(String name) {
        return Stream.of(text(name).split(BETWEEN_LOTS)).map(Inputs::lot).toList();
    }

    private static Lot lot(String text) {
        String[] parts = text.split(" ", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a lot: " + text);
        }
        return new Lot(YearMonth.parse(parts[1]), LocalDate.parse(parts[2]), Long.parseLong(parts[0]));
    }

    /** For example {@code 100 2026-01 2027-02-01}: the points, the month that earned them, the day on which they are gone. */
    static String text(List<Lot> lots) {
        return lots.stream()
                .map(lot -> lot.points() + " " + lot.earnedIn() + " " + lot.expiresOn())
                .collect(Collectors.joining(BETWEEN_LOTS));
    }
}
