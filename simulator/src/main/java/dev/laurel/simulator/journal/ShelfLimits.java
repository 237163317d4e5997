package dev.laurel.simulator.journal;

/**
 * How much a shelf keeps.
 *
 * @param objects how many records, 1 or more; the oldest go
 * @param journalBytes from which size on its journal is rewritten to what is still kept
 */
public record ShelfLimits(int objects, long journalBytes) {

    public ShelfLimits {
        if (objects < 1 || journalBytes < 1) {
            throw new IllegalArgumentException("A shelf keeps something: " + objects + ", " + journalBytes);
        }
    }
}
