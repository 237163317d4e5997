package dev.laurel.sweepstakes.entry;

import dev.laurel.contracts.Event;
import java.util.List;

/** What others are told when a person's participation is written. */
@FunctionalInterface
public interface EntryAnnouncements {

    List<Event> of(Participation before, Participation after);
}
