package dev.laurel.local.demo.history.life;

import dev.laurel.local.api.LaurelClient;
import dev.laurel.local.api.SignIns;
import dev.laurel.local.demo.history.plan.Person;
import dev.laurel.local.suite.Settings;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The suite, as those meet it who live in the history; and what they remember of it. */
final class World implements AutoCloseable {

    private final String address;
    private final LaurelClient gateway;
    private final LaurelClient simulator;
    private final Supplier<Instant> now;
    private final Map<String, Someone> members;
    private final Map<String, Someone> staff;
    /** What was made in the suite, by the name that the plan has for it. */
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    World(Settings settings, List<Person> people, Supplier<Instant> now) {
        this.address = settings.gateway();
        this.gateway = new LaurelClient(settings.gateway());
        this.simulator = new LaurelClient(settings.simulator());
        this.now = now;
        this.members = people.stream()
                .collect(Collectors.toUnmodifiableMap(Person::key, person -> new Someone(gateway, person.email())));
        this.staff = SignIns.ALL.stream()
                .collect(Collectors.toUnmodifiableMap(
                        email -> email.substring(0, email.indexOf('@')), email -> new Someone(gateway, email)));
    }

    /** The gateway's address. */
    String address() {
        return address;
    }

    /** Where nobody needs to be signed in. */
    LaurelClient gateway() {
        return gateway;
    }

    /** The outside world's own side. */
    LaurelClient simulator() {
        return simulator;
    }

    Someone member(String key) {
        return found(members, key);
    }

    Someone admin() {
        return found(staff, "admin");
    }

    Someone support() {
        return found(staff, "support");
    }

    Someone marketer() {
        return found(staff, "marketer");
    }

    /** What the suite takes for now. */
    Clock clock() {
        return Clock.fixed(now.get(), ZoneOffset.UTC);
    }

    void remember(String name, String id) {
        ids.put(name, id);
    }

    String id(String name) {
        return found(ids, name);
    }

    /** The member who has this customer id. */
    Optional<String> memberWithId(String customer) {
        return ids.entrySet().stream()
                .filter(known -> known.getKey().startsWith("customer:")
                        && known.getValue().equals(customer))
                .map(known -> known.getKey().substring("customer:".length()))
                .findFirst();
    }

    /** Until an entry about this payment, of one of these kinds, is in the member's ledger. */
    void awaitEntry(String member, String payment, List<String> kinds) throws IOException, InterruptedException {
        Until.isThere(
                "An entry " + kinds + " about " + payment,
                () -> items(member(member).read("/api/loyalty/ledger?limit=20").body()).stream()
                        .anyMatch(entry -> text(entry.at("/reference/id")).equals(payment)
                                && kinds.contains(text(entry.path("kind")))));
    }

    static String text(JsonNode node) {
        return node.asString("");
    }

    /** The items of a page. */
    static List<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream().toList();
    }

    private static <T> T found(Map<String, T> known, String name) {
        return Optional.ofNullable(known.get(name))
                .orElseThrow(() -> new NoSuchElementException("Nobody knows " + name + " yet"));
    }

    @Override
    public void close() {
        gateway.close();
        simulator.close();
    }
}
