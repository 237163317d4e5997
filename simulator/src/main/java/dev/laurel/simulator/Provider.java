package dev.laurel.simulator;

/** One simulated provider, as far as all are treated alike. */
public interface Provider {

    /** Forgets all it believes, on disk as well. */
    void forget();
}
