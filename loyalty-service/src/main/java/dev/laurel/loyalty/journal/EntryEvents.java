package dev.laurel.loyalty.journal;

import dev.laurel.contracts.Event;
import java.util.List;

/** What other services are told of an entry, in the order in which they are told. */
@FunctionalInterface
public interface EntryEvents {

    List<Event> of(Entry entry);
}
