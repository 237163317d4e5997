package dev.laurel.local.readiness;

/** Whether a part can do its work now. Asked again and again while it starts, so it must be quick and never throw. */
@FunctionalInterface
public interface Readiness {

    /** One look, at most about a second long. */
    boolean isReady();
}
