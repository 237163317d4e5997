package dev.laurel.sweepstakes.draw;

/** What came of drawing. */
public sealed interface Drawing {

    /** It is drawn, now or earlier. */
    record Drawn(Draw draw) implements Drawing {}

    /** The draw waits; the reason is for people. It never falls back to a random number of its own. */
    record Waiting(String reason) implements Drawing {}
}
