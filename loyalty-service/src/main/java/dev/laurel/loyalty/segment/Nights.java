package dev.laurel.loyalty.segment;

import java.util.Optional;

/** Where nights are kept, one for each day. */
interface Nights {

    /** Keeps it in place of another one of its day. */
    void save(Night night);

    /** The newest one. */
    Optional<Night> last();
}
