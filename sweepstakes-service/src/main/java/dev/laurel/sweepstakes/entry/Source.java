package dev.laurel.sweepstakes.entry;

/** What earned entries that nobody asked us for. */
public sealed interface Source {

    /**
     * Money, which entries follow when it goes back.
     *
     * @param version of its news that are counted in
     */
    record Payment(String id, long version) implements Source {}

    /** Points that loyalty-service took for a reward. */
    record Redemption(String id) implements Source {}
}
