package dev.laurel.auth.erasure;

/** A feature's part of what is known of a person, besides account and profile. */
@FunctionalInterface
public interface PersonalData {

    /** Removes it; nothing happens when it is gone already. */
    void forget(String customerId);
}
