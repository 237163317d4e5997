package dev.laurel.platform.outbox;

import java.util.concurrent.CompletableFuture;

/** Brings an item to the broker; done when the broker has it for good. */
@FunctionalInterface
interface OutboxPublisher {

    CompletableFuture<?> publish(OutboxItem item);
}
