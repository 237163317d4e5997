package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.FaultyJournal;
import dev.laurel.loyalty.journal.FaultyJournal.Crash;
import dev.laurel.loyalty.journal.FaultyJournal.Fault;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import dev.laurel.loyalty.reversal.Spending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Payments that are refunded, disputed, withdrawn and reinstated, told in any order, some of it twice, to two instances
 * that die before and after their inserts: what members have in the end hangs on where the money stands, on nothing else.
 */
class MoneyPropertiesTest {

    private static final int MEMBERS = 3;
    private static final int PAYMENTS = 9;

    private MovableClock clock;
    private FaultyJournal store;
    private List<Journal> journals;
    private Map<String, ToldPayment> stories;
    private Map<String, Long> spent;

    /** One instance of this class lives through all tries of a property. */
    @BeforeTry
    void nothingHasHappened() {
        clock = new MovableClock(Instant.parse("2026-01-31T23:00:00Z"));
        store = new FaultyJournal();
        journals = new ArrayList<>(List.of(restarted(), restarted()));
        stories = new TreeMap<>();
        spent = new TreeMap<>();
    }

    /** Something that becomes of a payment's money. */
    record Turn(int payment, int what, int perMille) {}

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PAYMENTS - 1),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 1_000))
                .as(Turn::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void whateverIsToldInWhateverOrderPointsEndWhereTheMoneyStands(
            @ForAll("turns") List<Turn> turns, @ForAll long seed) {
        Random random = new Random(seed);
        List<Event> events = told(turns, random);

        for (Event event : events) {
            clock.advance(Duration.ofHours(random.nextInt(40)));
            deliver(event, random);
        }

        compare();
        assertNoDrift();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void spendingInBetweenIsOwedAndNeverForgotten(@ForAll("turns") List<Turn> turns, @ForAll long seed) {
        Random random = new Random(seed);
        List<Event> events = told(turns, random);

        for (Event event : events) {
            deliver(event, random);
            spendSome(event.customerId(), random);
        }

        compareWithSpending();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void everythingAtOnceOnManyThreadsEndsThereToo(@ForAll("turns") List<Turn> turns, @ForAll long seed)
            throws Exception {
        List<Event> events = told(turns, new Random(seed));
        List<Callable<Object>> work = new ArrayList<>();
        for (Event event : events) {
            journals.forEach(journal ->
                    work.add(Executors.callable(() -> hearing(journal).hear(event))));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        compare();
        assertNoDrift();
    }

    /** All events of all payments, a third of them twice, in any order. */
    private List<Event> told(List<Turn> turns, Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < PAYMENTS; i++) {
            ToldPayment story = new ToldPayment("p" + i, "member-" + i % MEMBERS, 1 + random.nextInt(300_000));
            stories.put(story.payment, story);
            events.add(story.completed());
        }
        turns.forEach(turn -> events.add(take(turn)));
        events.addAll(events.stream().filter(event -> random.nextInt(3) == 0).toList());
        Collections.shuffle(events, random);
        return events;
    }

    private Event take(Turn turn) {
        ToldPayment story = stories.get("p" + turn.payment());
        long rest = story.paid - story.returned - story.held;
        long part = rest * turn.perMille() / 1_000;
        return switch (turn.what()) {
            case 0, 1 -> story.refund(part);
            case 2 -> story.disputed(part);
            case 3 -> story.disputeWon();
            case 4 -> story.disputeLost();
            case 5 -> story.refundFailed(story.returned * turn.perMille() / 1_000);
            default -> story.returned < story.paid ? story.withdrawn() : story.reinstated();
        };
    }

    private void deliver(Event event, Random random) {
        int instance = random.nextInt(2);
        store.next = Fault.values()[random.nextInt(8) == 0 ? random.nextInt(Fault.values().length) : 0];
        while (true) {
            try {
                hearing(journals.get(instance)).hear(event);
                store.next = Fault.NONE;
                return;
            } catch (Crash crash) {
                // the process died before it acknowledged: the event comes again, perhaps elsewhere
                journals.set(instance, restarted());
                instance = random.nextInt(2);
            }
        }
    }

    private void spendSome(String member, Random random) {
        long available = restarted().head(member).standing().balances().available();
        if (available > 0 && random.nextBoolean()) {
            long points = 1 + random.nextLong(available);
            Spending.spend(journals.getFirst(), member, "s" + random.nextLong(), points);
            spent.merge(member, points, Long::sum);
        }
    }

    private void compare() {
        for (int i = 0; i < MEMBERS; i++) {
            Head head = restarted().head("member-" + i);
            MoneyModel model = new MoneyModel(journalOf(head), stories);
            assertThat(head.standing().balances().available()).isEqualTo(model.available);
            assertThat(head.standing().balances().pending()).isEqualTo(model.pending);
            assertThat(head.standing().lots().open().stream().collect(Collectors.toMap(Lot::earnedIn, Lot::points)))
                    .isEqualTo(model.lots);
            assertThat(head.standing().window().points(ReferenceModel.month(clock.instant())))
                    .isEqualTo(model.qualifying(ReferenceModel.month(clock.instant())));
            assertThat(head.standing().deferred()).isEmpty();
        }
    }

    private void compareWithSpending() {
        for (int i = 0; i < MEMBERS; i++) {
            Head head = restarted().head("member-" + i);
            MoneyModel model = new MoneyModel(journalOf(head), stories);
            long gone = spent.getOrDefault(head.member(), 0L);
            assertThat(head.standing().balances().available()).isEqualTo(model.available - gone);
            assertThat(head.standing().balances().pending()).isEqualTo(model.pending);
            assertThat(head.standing().lots().open().stream()
                            .mapToLong(Lot::points)
                            .sum())
                    .isEqualTo(Math.max(0, model.available + model.pending - gone));
        }
    }

    private List<Entry> journalOf(Head head) {
        return restarted().downFrom(head.member(), head.seq(), (int) head.seq());
    }

    private void assertNoDrift() {
        List<Settlement> settlements = stories.values().stream()
                .map(story -> Audits.settlement(story, Instant.EPOCH))
                .toList();
        AuditReport report = Audits.audit(store, settlements, clock);
        assertThat(report.drift()).isEmpty();
        assertThat(report.inFlight()).isZero();
        assertThat(report.notChecked()).isEmpty();
        assertThat(report.trialBalance().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isZero();
    }

    private Hearing hearing(Journal journal) {
        return new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE);
    }

    private Journal restarted() {
        return new Journal(store, store, clock, 100);
    }
}
