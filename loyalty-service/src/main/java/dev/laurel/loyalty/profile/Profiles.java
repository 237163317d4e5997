package dev.laurel.loyalty.profile;

import java.util.Optional;

/** What auth-service has told about customers. */
public interface Profiles {

    /** What is known, if anything was told. */
    Optional<ProfileFacts> find(String customer);

    /** Keeps it unless a later version is known. */
    void keep(String customer, ProfileFacts facts);

    /** Forgets the customer. */
    void forget(String customer);
}
