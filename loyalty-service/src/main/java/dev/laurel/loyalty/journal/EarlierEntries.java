package dev.laurel.loyalty.journal;

/** A member's entries as they are stored, up to the one that is looked at. */
@FunctionalInterface
public interface EarlierEntries {

    /**
     * The entry with this number.
     *
     * @throws IllegalArgumentException when it is not there, or not before the one that is looked at
     */
    Entry at(long seq);
}
