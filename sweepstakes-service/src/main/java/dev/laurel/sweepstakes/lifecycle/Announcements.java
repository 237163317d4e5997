package dev.laurel.sweepstakes.lifecycle;

import dev.laurel.platform.outbox.OutboxItem;

/** Puts what happened into the words of the contracts. */
@FunctionalInterface
public interface Announcements {

    OutboxItem of(Sweepstakes sweepstakes, Happening happening);
}
