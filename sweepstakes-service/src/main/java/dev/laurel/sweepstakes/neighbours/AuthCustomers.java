package dev.laurel.sweepstakes.neighbours;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.laurel.sweepstakes.entry.Customers;
import dev.laurel.sweepstakes.lifecycle.Person;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Customers as auth-service keeps them; whoever enters twice within a minute is asked about once. */
final class AuthCustomers implements Customers {

    private static final Logger log = LoggerFactory.getLogger(AuthCustomers.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final long MOST_REMEMBERED = 10_000;

    private final ObjectProvider<CustomersExchange> auth;
    private final CircuitBreaker circuit;
    private final Cache<String, Person> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    AuthCustomers(ObjectProvider<CustomersExchange> auth, CircuitBreaker circuit) {
        this.auth = auth;
        this.circuit = circuit;
    }

    @Override
    public Optional<Person> person(String customer) {
        var known = remembered.getIfPresent(customer);
        if (known != null) {
            return Optional.of(known);
        }
        return people(List.of(customer), true).map(found -> {
            var person = found.getOrDefault(customer, Person.UNKNOWN);
            if (person.birthDate() != null && person.region() != null) {
                remembered.put(customer, person); // who completes a profile is not to wait for it
            }
            return person;
        });
    }

    @Override
    public Optional<Map<String, Person>> people(Collection<String> customers, boolean roles) {
        return ask(customers, roles)
                .map(facts -> facts.customers().stream()
                        .collect(Collectors.toMap(
                                CustomersExchange.Fact::customerId,
                                fact -> new Person(fact.birthDate(), fact.region(), fact.staff()))));
    }

    @Override
    public Optional<String> displayName(String customer) {
        return ask(List.of(customer), false)
                .flatMap(facts -> facts.customers().stream().findFirst())
                .flatMap(fact -> Optional.ofNullable(fact.displayName()));
    }

    private Optional<CustomersExchange.Facts> ask(Collection<String> customers, boolean roles) {
        try {
            var question = new CustomersExchange.Question(List.copyOf(customers), roles);
            return Optional.of(circuit.executeSupplier(() -> auth.getObject().facts(question)));
        } catch (RuntimeException silent) {
            log.warn("auth-service does not tell of {} customers: {}", customers.size(), silent.toString());
            return Optional.empty();
        }
    }
}
