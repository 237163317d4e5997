package dev.laurel.loyalty.report;

import java.time.Instant;
import java.util.Optional;

/** Where totals are kept that were read before. */
interface Snapshots {

    /** Keeps it in place of another one of its instant. */
    void save(Totals totals);

    /** The last one that is not after the instant. */
    Optional<Totals> lastUntil(Instant at);
}
