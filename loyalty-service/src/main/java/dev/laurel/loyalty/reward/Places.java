package dev.laurel.loyalty.reward;

/**
 * Numbered places of which each is one holder's: the pieces of a stock, or what a limit leaves a member. Whoever writes
 * himself into a place has it, so there is no counter that could be wrong after a crash, and asking again for the same
 * holder changes nothing.
 */
public interface Places {

    /**
     * Takes a place for the holder, unless he has one.
     *
     * @param of what the places belong to
     * @param capacity how many there are; more may be taken already when it was lowered
     * @param holder who gets it
     * @return false when none is left
     */
    boolean take(String of, long capacity, String holder);

    /** Gives back the holder's place, if he has one. */
    void leave(String of, String holder);

    /** How many are left. */
    long left(String of, long capacity);
}
