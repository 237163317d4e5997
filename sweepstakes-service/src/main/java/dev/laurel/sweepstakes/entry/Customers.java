package dev.laurel.sweepstakes.entry;

import dev.laurel.sweepstakes.lifecycle.Person;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What eligibility depends on, from where profiles are kept. */
public interface Customers {

    /** What is known of this customer, perhaps some minutes old; nothing when nobody answers. */
    Optional<Person> person(String customer);

    /**
     * What is known of these now; nothing when nobody answers. Whoever is not among them is unknown.
     *
     * @param customers at most {@link #MOST}
     * @param roles whether to find out who is staff, which takes longer
     */
    Optional<Map<String, Person>> people(Collection<String> customers, boolean roles);

    /** The name that this customer goes by, if it is known and somebody answers. */
    Optional<String> displayName(String customer);

    /** How many can be asked about at once. */
    int MOST = 500;
}
