package dev.laurel.sweepstakes.publishing;

import dev.laurel.sweepstakes.entry.EntryAnnouncements;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Clock;

/** What is told of entries, for tests of those who tell it. */
public final class ToldEntries {

    private ToldEntries() {}

    public static EntryAnnouncements events(SweepstakesRegister register, Clock clock) {
        return new EntryEvents(register, clock);
    }
}
