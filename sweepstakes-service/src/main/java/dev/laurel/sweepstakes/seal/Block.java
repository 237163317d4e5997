package dev.laurel.sweepstakes.seal;

/**
 * Neighbouring entries that are stored together: a complete subtree of the Merkle tree, of which only the last may be
 * smaller. So a receipt needs its block and the roots of the others, however many entries there are.
 *
 * @param firstEntryId the lowest id in it
 * @param root of its subtree, in lower-case hexadecimal; with the sweepstakes it is also its name in the store
 */
public record Block(String firstEntryId, String root) {

    /** How many entries a block holds. It is a power of two, or blocks would not be subtrees. */
    static final int SIZE = 1_024;

    String id(String sweepstakesId) {
        return sweepstakesId + ":" + root;
    }
}
