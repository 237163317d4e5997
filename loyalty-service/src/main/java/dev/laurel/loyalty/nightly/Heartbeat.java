package dev.laurel.loyalty.nightly;

/** Says that the work goes on, so that no other instance takes it over. */
@FunctionalInterface
interface Heartbeat {

    /** False when another instance has taken it over all the same: then this one has to stop. */
    boolean goesOn();
}
