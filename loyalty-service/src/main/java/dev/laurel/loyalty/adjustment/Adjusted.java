package dev.laurel.loyalty.adjustment;

import dev.laurel.loyalty.journal.Entry;

/** What became of an adjustment. */
sealed interface Adjusted {

    /** It is in the journal; {@code replayed} when it had been before. */
    record Done(Entry entry, boolean replayed) implements Adjusted {}

    /** The key was used for something else. */
    record KeyReused() implements Adjusted {}

    /** It is more than support may adjust. */
    record AboveLimit(long limit) implements Adjusted {}

    /** Only an admin may take more than is there. */
    record NotYours() implements Adjusted {}

    /** Nobody adjusts their own points. */
    record OwnAccount() implements Adjusted {}

    /** The member has fewer points. */
    record Insufficient(long available) implements Adjusted {}
}
