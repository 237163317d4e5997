package dev.laurel.sweepstakes.entry;

import dev.laurel.platform.outbox.OutboxItem;

/** Puts a granted entry into the words of the contracts. */
@FunctionalInterface
public interface EntryAnnouncements {

    OutboxItem granted(Participation person, Grant grant);
}
