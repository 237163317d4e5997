package dev.laurel.loyalty.segment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Named segments. The first whose rule holds is the member's, so each member who ever bought is in exactly one. */
enum Segment {
    CHAMPIONS("buy often, much and lately", 4, 5, 4, 4),
    CANNOT_LOSE("bought often and much, and have not come for long", 1, 2, 4, 4),
    LOYAL("buy often", 3, 5, 4, 1),
    AT_RISK("bought often enough, and have not come for some time", 1, 2, 3, 1),
    BIG_SPENDERS("buy seldom and much", 3, 5, 1, 5),
    PROMISING("came lately, and more than once or twice would make them loyal", 4, 5, 1, 1),
    NEED_ATTENTION("are in the middle of everything", 3, 3, 1, 1),
    HIBERNATING("bought seldom, and long ago", 1, 5, 1, 1);

    private final String description;
    private final int lowestRecency;
    private final int highestRecency;
    private final int lowestFrequency;
    private final int lowestMonetary;

    Segment(String description, int lowestRecency, int highestRecency, int lowestFrequency, int lowestMonetary) {
        this.description = description;
        this.lowestRecency = lowestRecency;
        this.highestRecency = highestRecency;
        this.lowestFrequency = lowestFrequency;
        this.lowestMonetary = lowestMonetary;
    }

    private boolean holds(Rfm rfm) {
        return rfm.recency() >= lowestRecency
                && rfm.recency() <= highestRecency
                && rfm.frequency() >= lowestFrequency
                && rfm.monetary() >= lowestMonetary;
    }

    static Segment of(Rfm rfm) {
        return Arrays.stream(values())
                .filter(segment -> segment.holds(rfm))
                .findFirst()
                .orElseThrow();
    }

    static Optional<Segment> labelled(String label) {
        return Arrays.stream(values())
                .filter(segment -> segment.label().equals(label))
                .findFirst();
    }

    /** The name in documents, conditions and answers, for example {@code cannot-lose}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Members of it, in words that follow "who". */
    String description() {
        return description;
    }
}
