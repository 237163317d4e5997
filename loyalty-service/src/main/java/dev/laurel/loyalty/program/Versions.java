package dev.laurel.loyalty.program;

import java.time.Instant;
import java.util.Optional;

/** All versions of something that the merchant decides. */
public interface Versions<T extends Version> {

    /** The version that is in force at the instant: the highest one whose time has come. */
    T at(Instant instant);

    /** A version by its number, however old. */
    Optional<T> version(int number);
}
