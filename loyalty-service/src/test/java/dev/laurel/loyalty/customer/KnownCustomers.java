package dev.laurel.loyalty.customer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The people whom auth-service would know, and a switch that takes it away. */
public final class KnownCustomers implements Customers {

    /** Nobody answers. */
    public static final class Away extends RuntimeException {}

    private final Map<String, Customer> byEmail = new ConcurrentHashMap<>();
    public volatile boolean away;

    /** Somebody signed up. */
    public void add(String id, String email, String name, Instant memberSince) {
        byEmail.put(email, new Customer(id, email, name, memberSince));
    }

    @Override
    public Optional<Customer> byEmail(String email) {
        return Optional.ofNullable(answered().get(email));
    }

    @Override
    public Optional<Customer> byId(String id) {
        return answered().values().stream()
                .filter(customer -> customer.id().equals(id))
                .findFirst();
    }

    private Map<String, Customer> answered() {
        if (away) {
            throw new Away();
        }
        return byEmail;
    }
}
