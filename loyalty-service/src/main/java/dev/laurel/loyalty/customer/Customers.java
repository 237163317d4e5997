package dev.laurel.loyalty.customer;

import java.util.Optional;

/** The people whom auth-service knows. Both throw when it does not answer, which says nothing about the person. */
public interface Customers {

    Optional<Customer> byEmail(String email);

    Optional<Customer> byId(String id);
}
