package dev.laurel.loyalty.program;

import java.time.Instant;
import java.util.Optional;

/** All versions of something that the merchant decides. */
public interface Versions<T extends Version> {

    /** The version that is in force at the instant: the highest one whose time has come. */
    T at(Instant instant);

    /** A version by its number, however old. */
    Optional<T> version(int number);

    /**
     * The version that an entry names.
     *
     * @param what these are, for the message
     * @throws IllegalArgumentException when there is none
     */
    default T named(int number, String what) {
        return version(number).orElseThrow(() -> new IllegalArgumentException("No " + what + ' ' + number));
    }
}
