package dev.laurel.loyalty.profile;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Profiles that a test made up. */
public final class InMemoryProfiles implements Profiles {

    private final Map<String, ProfileFacts> facts = new ConcurrentHashMap<>();

    @Override
    public Optional<ProfileFacts> find(String customer) {
        return Optional.ofNullable(facts.get(customer));
    }

    @Override
    public void keep(String customer, ProfileFacts told) {
        facts.merge(customer, told, (one, other) -> one.version() > other.version() ? one : other);
    }

    @Override
    public void forget(String customer) {
        facts.remove(customer);
    }
}
