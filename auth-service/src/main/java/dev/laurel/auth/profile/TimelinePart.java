package dev.laurel.auth.profile;

import java.util.stream.Stream;

/** A feature's part of what happened to a customer. */
@FunctionalInterface
public interface TimelinePart {

    /** In no order. */
    Stream<TimelineEvent> of(String customerId);
}
