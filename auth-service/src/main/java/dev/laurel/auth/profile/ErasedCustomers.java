package dev.laurel.auth.profile;

/** Whose profile must not come back. */
public interface ErasedCustomers {
    boolean contains(String id);
}
