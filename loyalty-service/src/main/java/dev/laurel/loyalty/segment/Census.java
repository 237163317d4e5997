package dev.laurel.loyalty.segment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts members in the first pass. Used by one thread. */
final class Census {

    private static final double GAP_WITHOUT_HISTORY = 60;

    private final LocalDate day;
    private final Distribution recency = new Distribution();
    private final Distribution frequency = new Distribution();
    private final Distribution monetary = new Distribution();
    private final Map<String, Tastes> tastes = new TreeMap<>();
    private final Tastes everybodys = new Tastes();
    private long gaps;
    private long gapDays;

    Census(LocalDate day) {
        this.day = day;
    }

    /**
     * Counts a member.
     *
     * @param segment in which he was the night before
     */
    void count(Facts facts, Optional<String> segment) {
        if (!facts.hasBought()) {
            return;
        }
        recency.add(facts.recency(day));
        frequency.add(facts.frequency(day));
        monetary.add(facts.monetary(day));
        if (facts.purchases() > 1) {
            gaps += facts.purchases() - 1;
            gapDays += facts.active();
        }
        everybodys.add(facts);
        segment.ifPresent(
                name -> tastes.computeIfAbsent(name, none -> new Tastes()).add(facts));
    }

    Bounds bounds() {
        return new Bounds(
                recency.fifths(),
                frequency.fifths(),
                monetary.fifths(),
                gaps == 0 ? GAP_WITHOUT_HISTORY : Math.max(1, (double) gapDays / gaps));
    }

    /** What members of the segment choose; what everybody does while nobody there has chosen anything. */
    Tastes tastes(String segment) {
        Tastes known = tastes.get(segment);
        return known == null || known.isEmpty() ? everybodys : known;
    }

    Tastes everybodys() {
        return everybodys;
    }
}
