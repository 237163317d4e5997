package dev.laurel.simulator.book;

import java.util.List;
import java.util.Map;

/**
 * A payment in a provider's book: an immutable version that Jackson writes and reads back.
 *
 * @param <T> the entry's own type
 */
public interface Entry<T> {

    String id();

    /** By which fault rules and statements choose. */
    Map<String, String> labels();

    /** What has happened to it that the endpoint has not taken yet, the oldest first. */
    List<Event> untold();

    /** The same without these events. */
    T withUntold(List<Event> events);
}
