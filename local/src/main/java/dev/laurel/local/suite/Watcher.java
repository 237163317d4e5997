package dev.laurel.local.suite;

import java.time.Duration;

/** Hears how the start of a suite goes. May be called from several threads at once. */
public interface Watcher {

    /** A watcher that does nothing. */
    Watcher SILENT = new Watcher() {};

    /** A part was found running. */
    default void found(Component component) {}

    /** What a part starts from is being prepared, or its process begins. */
    default void starting(Component component) {}

    default void ready(Component component, Duration after) {}

    /** All parts are ready; now the suite as a whole is tried out. */
    default void trying(String what) {}

    default void stopping(String component) {}
}
