package dev.laurel.sweepstakes.lifecycle;

import java.util.List;

/** What came of asking a sweepstakes to move on. */
public sealed interface Transition {

    /** The sweepstakes afterwards, whether it moved or not. */
    Sweepstakes sweepstakes();

    /** It moves; the write decides. */
    record Moved(Sweepstakes sweepstakes, List<Happening> happenings) implements Transition {

        Moved(Sweepstakes sweepstakes, Happening... happenings) {
            this(sweepstakes, List.of(happenings));
        }
    }

    /** It is so already. */
    record Unchanged(Sweepstakes sweepstakes) implements Transition {}

    /** Whoever asked did not know its latest version. */
    record Outdated(Sweepstakes sweepstakes) implements Transition {}

    /** It cannot be so; the reason is for people. */
    record Refused(Sweepstakes sweepstakes, String why) implements Transition {}
}
