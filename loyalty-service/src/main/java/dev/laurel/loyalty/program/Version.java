package dev.laurel.loyalty.program;

import java.time.Instant;

/** One version of something that the merchant decides. Versions are never changed: a change is a new version. */
public interface Version {

    /** Counts up from 1. */
    int version();

    /** Entries from this instant on use it, unless a later version does. */
    Instant effectiveFrom();
}
