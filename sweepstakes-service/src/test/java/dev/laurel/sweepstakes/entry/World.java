package dev.laurel.sweepstakes.entry;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.sweepstakes.v1.RewardEntriesRefused;
import dev.laurel.draw.SealedEntry;
import dev.laurel.sweepstakes.lifecycle.InMemoryRegister;
import dev.laurel.sweepstakes.lifecycle.Person;
import dev.laurel.sweepstakes.lifecycle.Samples;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.publishing.ToldEntries;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything around entries, in memory: stores that can be interrupted, points that can be silent, a clock to move. */
public final class World extends Clock implements Participations, Entries, Points, Customers {

    /** What a kill would be. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public static final Person ADULT = new Person(LocalDate.of(1990, 5, 17), "US-CA", false);

    public final InMemoryRegister register;
    public final Map<String, Person> people = new ConcurrentHashMap<>();
    public final Map<String, Long> spent = new ConcurrentHashMap<>();
    /** Refused redemptions with the reason, as they were told. */
    public final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    public volatile long balance = Long.MAX_VALUE;
    public volatile boolean pointsSilent;
    public volatile boolean authSilent;
    /** Steps until the next crash; each write and each call is one. */
    public volatile int stepsLeft = Integer.MAX_VALUE;
    /** Done once, right before the next entry is written. */
    public volatile Runnable beforeEntry = () -> {};

    public final InMemoryDisqualifications disqualified = new InMemoryDisqualifications();

    private final Map<String, Participation> participations = new ConcurrentSkipListMap<>();
    private final Map<String, Entry> entries = new TreeMap<>();
    private volatile Instant now = Samples.OPENS.plusSeconds(60);

    public World(Sweepstakes sweepstakes) {
        this.register = new InMemoryRegister(sweepstakes);
    }

    public SettleGrants settle() {
        return new SettleGrants(register, this, this, this);
    }

    public EnterSweepstakes enter() {
        return new EnterSweepstakes(register, this, settle(), this, this);
    }

    public GrantEntries grantEntries() {
        return new GrantEntries(this, settle(), this);
    }

    public TakeOut takeOut() {
        return new TakeOut(register, this, settle(), disqualified, this);
    }

    public Unwinding unwinding() {
        return new Unwinding(this, settle());
    }

    public Admission admission() {
        return new Admission(this, settle(), this, Samples.PROTOCOL, this);
    }

    public void at(Instant instant) {
        now = instant;
    }

    private synchronized void step() {
        if (stepsLeft != Integer.MAX_VALUE && stepsLeft-- <= 0) {
            throw new Crash();
        }
    }

    @Override
    public Optional<Participation> find(String id) {
        return Optional.ofNullable(participations.get(id));
    }

    @Override
    public boolean write(Participation before, Participation after) {
        step();
        var written = before.version() == 0
                ? participations.putIfAbsent(after.id(), after) == null
                : participations.replace(after.id(), before, after);
        if (written) {
            ToldEntries.events(register, this).of(before, after).forEach(this::hear);
        }
        return written;
    }

    private void hear(Event event) {
        if (event instanceof RewardEntriesRefused told) {
            refused.add(told.redemptionId() + ":" + told.reason());
        }
    }

    @Override
    public Optional<Participation> ofEntrant(String entrant) {
        return participations.values().stream()
                .filter(person -> person.entrant().equals(entrant))
                .findFirst();
    }

    @Override
    public List<Participation> ofCustomer(String customer) {
        return participations.values().stream()
                .filter(person -> person.customer().equals(customer))
                .toList();
    }

    @Override
    public List<Participation> ofPayment(String payment) {
        return participations.values().stream()
                .filter(person -> person.grants().stream().anyMatch(grant -> payment.equals(grant.payment())))
                .toList();
    }

    @Override
    public List<Participation> openSince(Instant cutoff, int most) {
        return participations.values().stream()
                .filter(person -> person.open().findAny().isPresent())
                .toList();
    }

    @Override
    public List<Participation> openOf(String sweepstakesId) {
        return openSince(Instant.MAX, Integer.MAX_VALUE);
    }

    @Override
    public void forEach(String sweepstakesId, Consumer<Participation> visitor) {
        participations.values().forEach(visitor);
    }

    @Override
    public void write(Entry entry) {
        var once = beforeEntry;
        beforeEntry = () -> {};
        once.run();
        step();
        synchronized (entries) {
            entries.merge(entry.entryId(), entry, (there, next) -> next.revision() > there.revision() ? next : there);
        }
    }

    @Override
    public Optional<Entry> find(String sweepstakesId, String entryId) {
        synchronized (entries) {
            return Optional.ofNullable(entries.get(entryId));
        }
    }

    @Override
    public Stream<SealedEntry> stream(String sweepstakesId) {
        synchronized (entries) {
            return List.copyOf(entries.values()).stream()
                    .filter(entry -> entry.weight() > 0)
                    .map(entry -> new SealedEntry(entry.entryId(), entry.entrant(), entry.weight(), entry.method()))
                    .sorted(Comparator.comparing(SealedEntry::entryId));
        }
    }

    public long sealedWeight() {
        return stream("s").mapToLong(SealedEntry::weight).sum();
    }

    @Override
    public long count(String sweepstakesId) {
        return stream(sweepstakesId).count();
    }

    @Override
    public Answer spend(String customer, String key, long points, String sweepstakesId, String reason) {
        step();
        if (pointsSilent) {
            return new Answer.Unavailable();
        }
        if (spent.containsKey(key)) {
            return new Answer.Done();
        }
        if (points > balance) {
            return new Answer.Insufficient();
        }
        spent.put(key, points);
        step(); // the answer is lost
        return new Answer.Done();
    }

    @Override
    public Answer giveBack(String customer, String key, String reason) {
        step();
        if (pointsSilent) {
            return new Answer.Unavailable();
        }
        spent.remove(key);
        return new Answer.Done();
    }

    public long pointsSpent() {
        return spent.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Optional<Person> person(String customer) {
        return authSilent ? Optional.empty() : Optional.of(people.getOrDefault(customer, ADULT));
    }

    @Override
    public Optional<Map<String, Person>> people(Collection<String> customers, boolean roles) {
        Map<String, Person> known = new HashMap<>();
        customers.forEach(customer -> known.put(customer, people.getOrDefault(customer, ADULT)));
        return authSilent ? Optional.empty() : Optional.of(known);
    }

    @Override
    public Optional<String> displayName(String customer) {
        return Optional.of("Name of " + customer);
    }

    public Participation participation(String customer) {
        return Objects.requireNonNull(participations.get("s:" + customer));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
