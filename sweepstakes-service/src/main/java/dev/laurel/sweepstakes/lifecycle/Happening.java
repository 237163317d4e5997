package dev.laurel.sweepstakes.lifecycle;

import java.time.Instant;

/** What others are told about a sweepstakes. */
public sealed interface Happening {

    /** Nobody can enter any more. */
    record Closed(Instant at) implements Happening {}

    /** Somebody won, by the draw or because somebody before was disqualified. */
    record WinnerChosen(Rank rank, Instant at) implements Happening {}
}
