package dev.laurel.sweepstakes.automation;

import dev.laurel.sweepstakes.entry.Customers;
import dev.laurel.sweepstakes.entry.Points;
import dev.laurel.sweepstakes.lifecycle.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** auth-service and loyalty-service, in memory. */
final class Neighbours implements Customers, Points {

    private static final Person ADULT = new Person(LocalDate.of(1990, 5, 17), "US-CA", false);

    final Map<String, Person> people = new ConcurrentHashMap<>();
    final Map<String, Long> spent = new ConcurrentHashMap<>();

    @Override
    public Optional<Person> person(String customer) {
        return Optional.of(people.getOrDefault(customer, ADULT));
    }

    @Override
    public Optional<Map<String, Person>> people(Collection<String> customers, boolean roles) {
        return Optional.of(customers.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), customer -> people.getOrDefault(customer, ADULT))));
    }

    @Override
    public Optional<String> displayName(String customer) {
        return Optional.of("Ada Lovelace");
    }

    @Override
    public Answer spend(String customer, String key, long points, String sweepstakesId, String reason) {
        if (customer.startsWith("poor")) {
            return new Answer.Insufficient();
        }
        spent.putIfAbsent(key, points);
        return new Answer.Done();
    }

    @Override
    public Answer giveBack(String customer, String key, String reason) {
        spent.remove(key);
        return new Answer.Done();
    }
}
