package dev.laurel.draw;

/**
 * One thing that was checked.
 *
 * @param name what, in a few words
 * @param words what was found, for a reader who never heard of the protocol
 */
public record Step(Verdict verdict, String name, String words) {

    /** What came of it. */
    public enum Verdict {
        HOLDS,
        /** Nothing is wrong, but the reader should know. */
        CAUTION,
        FAILS
    }
}
