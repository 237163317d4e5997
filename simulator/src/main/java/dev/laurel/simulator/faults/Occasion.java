package dev.laurel.simulator.faults;

import java.util.Map;

/**
 * Something that a rule may strike: a request's operation or an event's type, with the metadata of what it is about.
 *
 * @param name for example {@code payment_intents.create} or {@code payment_intent.succeeded}
 */
public record Occasion(String provider, Kind kind, String name, Map<String, String> metadata) {

    /** What sort of name it is. */
    public enum Kind {
        OPERATION,
        EVENT
    }

    /** A request of this operation. */
    public static Occasion operation(String provider, String name, Map<String, String> metadata) {
        return new Occasion(provider, Kind.OPERATION, name, metadata);
    }

    /** An event of this type. */
    public static Occasion event(String provider, String name, Map<String, String> metadata) {
        return new Occasion(provider, Kind.EVENT, name, metadata);
    }
}
