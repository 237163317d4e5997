package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.FaultyJournal;
import dev.laurel.loyalty.journal.FaultyJournal.Crash;
import dev.laurel.loyalty.journal.FaultyJournal.Fault;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Random histories of several members, against the reference model: payments told in any order and again, crashes before
 * and after the insert, stale and lost heads, a second instance with its own memory, months that pass.
 */
class JournalPropertiesTest {

    private static final Instant START = Instant.parse("2026-01-31T23:00:00Z");
    private static final List<String> CURRENCIES = List.of("USD", "USD", "JPY", "KWD");
    private static final int MEMBERS = 3;

    private MovableClock clock;
    private FaultyJournal store;
    private Map<String, ReferenceModel> models;
    private Map<String, Settlement> settlements;
    private List<Journal> instances;

    /** One instance of this class lives through all tries of a property. */
    @BeforeTry
    void nothingHasHappened() {
        clock = new MovableClock(START);
        store = new FaultyJournal();
        models = new HashMap<>();
        settlements = new HashMap<>();
        instances = new ArrayList<>(List.of(restarted(), restarted()));
    }

    sealed interface Step {
        /** Payment {@code number} is told to an instance, with a fault on the way or none. */
        record Tell(int number, long amountMinor, int instance, Fault fault) implements Step {}

        record Pass(int days) implements Step {}

        record Restart(int instance) implements Step {}

        /** The stored head of a member falls back to one of his earlier entries, or is lost. */
        record FallBack(int member, int entries) implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Step> tell = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.longs().between(1, 3_000_000),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.frequency(
                                Tuple.of(8, Fault.NONE),
                                Tuple.of(1, Fault.BEFORE_INSERT),
                                Tuple.of(1, Fault.AFTER_INSERT),
                                Tuple.of(1, Fault.HEAD_NOT_KEPT)))
                .as(Step.Tell::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(12, tell),
                        Tuple.of(2, Arbitraries.integers().between(0, 70).map(Step.Pass::new)),
                        Tuple.of(1, Arbitraries.integers().between(0, 1).map(Step.Restart::new)),
                        Tuple.of(
                                1,
                                Combinators.combine(
                                                Arbitraries.integers().between(0, MEMBERS - 1),
                                                Arbitraries.integers().between(1, 9))
                                        .as(Step.FallBack::new)))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 1_000)
    void whateverHappensTheJournalSaysWhatTheModelSays(@ForAll("histories") List<Step> history) {
        history.forEach(this::take);

        models.forEach(this::compare);
        assertNoDrift();
    }

    @Property(tries = 30)
    void concurrentWritersOfManyInstancesLoseNothingAndGiveNothingTwice(@ForAll("histories") List<Step> history)
            throws Exception {
        List<Callable<Object>> work = new ArrayList<>();
        for (Step step : history) {
            if (step instanceof Step.Tell tell) {
                Settlement payment = payment(tell);
                // told to both, at once
                instances.forEach(instance -> work.add(() -> award(instance, payment)));
            }
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertNoDrift();
        assertThat(store.documents).hasSize(settlements.size());
        settlements.values().stream()
                .collect(Collectors.groupingBy(Settlement::customerId, Collectors.counting()))
                .forEach((member, count) ->
                        assertThat(restarted().head(member).seq()).isEqualTo(count));
    }

    private void take(Step step) {
        switch (step) {
            case Step.Tell tell -> tell(tell);
            case Step.Pass(int days) -> clock.advance(Duration.ofDays(days));
            case Step.Restart(int instance) -> instances.set(instance, restarted());
            case Step.FallBack(int member, int entries) -> fallBack("member-" + member, entries);
        }
    }

    private void tell(Step.Tell tell) {
        Settlement payment = payment(tell);
        Journal instance = instances.get(tell.instance());
        store.next = tell.fault();
        try {
            award(instance, payment);
        } catch (Crash crash) {
            // The process died: its memory is gone. The event was not acknowledged, so it comes again.
            instances.set(tell.instance(), restarted());
            award(instances.get(tell.instance()), payment);
        } finally {
            store.next = Fault.NONE;
        }
        models.computeIfAbsent(payment.customerId(), member -> new ReferenceModel())
                .award(payment.paymentId(), payment.amountMinor(), payment.currency(), clock.instant());
    }

    /** The same number is the same payment, whatever amount this step would have liked. */
    private Settlement payment(Step.Tell tell) {
        return settlements.computeIfAbsent(
                "payment-" + tell.number(),
                id -> new Settlement(
                        id,
                        "member-" + tell.number() % MEMBERS,
                        tell.amountMinor(),
                        CURRENCIES.get(tell.number() % CURRENCIES.size()),
                        START,
                        0L,
                        0L,
                        3L));
    }

    private Object award(Journal instance, Settlement payment) {
        return Program.award(
                instance,
                payment.customerId(),
                payment.paymentId(),
                payment.amountMinor(),
                payment.currency(),
                payment.settledAt());
    }

    private void fallBack(String member, int entries) {
        long seq = restarted().head(member).seq() - entries;
        if (seq > 0) {
            store.fallBack(member, seq);
        }
    }

    private void compare(String member, ReferenceModel model) {
        for (Journal journal : List.of(instances.get(0), instances.get(1), restarted())) {
            Head head = journal.head(member);
            assertThat(head.seq()).isEqualTo(model.awards.size());
            assertThat(head.standing().balances().available()).isEqualTo(model.points());
            assertThat(head.standing().balances().lifetime()).isEqualTo(model.points());
            assertThat(head.standing().tier().name()).isEqualTo(model.tier);
            assertThat(head.standing().window().points(ReferenceModel.month(clock.instant())))
                    .isEqualTo(model.qualifying(ReferenceModel.month(clock.instant())));
            assertThat(head.standing().lots().open().stream().collect(Collectors.toMap(Lot::earnedIn, Lot::points)))
                    .isEqualTo(model.lots());
        }
        List<Entry> entries =
                restarted().downFrom(member, model.awards.size(), 1_000).reversed();
        assertThat(entries).extracting(Entry::seq).isSorted().hasSameSizeAs(model.awards);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).booking().reference().id())
                    .isEqualTo(model.awards.get(i).payment());
            assertThat(entries.get(i).booking().points())
                    .isEqualTo(model.awards.get(i).points());
        }
    }

    private void assertNoDrift() {
        AuditReport report = Audits.audit(store, List.copyOf(settlements.values()), clock);
        assertThat(report.drift()).isEmpty();
        assertThat(report.checked()).isEqualTo(settlements.size());
        assertThat(report.settlements()).isEqualTo(settlements.size());
        assertThat(report.inFlight()).isZero();
        assertThat(report.notChecked()).isEmpty();
        assertThat(report.trialBalance().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isZero();
    }

    private Journal restarted() {
        return new Journal(store, store, clock, 100);
    }

    @Property(tries = 1)
    void theFaultsReallyHappen() {
        store.next = Fault.AFTER_INSERT;
        Settlement payment = payment(new Step.Tell(1, 5_000, 0, Fault.AFTER_INSERT));

        assertThatThrownBy(() -> award(instances.getFirst(), payment)).isInstanceOf(Crash.class);
        assertThat(store.documents).hasSize(1);
        assertThat(store.find(payment.customerId())).map(Head::seq).contains(0L);
    }
}
