package dev.laurel.social.announcement;

import java.util.List;

/** What the public knows of the outcome of a sweepstakes. */
interface Draws {

    Outcome of(String sweepstakesId);

    /** What there is to know. */
    sealed interface Outcome {

        /** Announced, with those who won; their names are masked or shown with their consent. */
        record Announced(String title, List<Winner> winners) implements Outcome {}

        /** There is no such sweepstakes, or nobody has won anything. */
        record Nothing() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** Somebody who won something. */
    record Winner(String prize, String name) {}
}
