package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.audit.Deployment.Instance;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.transfer.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sixty-four threads on two instances do everything to one member at once. */
class HammeredMemberTest {

    private static final int PURCHASES = 120;
    private static final int RETURNED = 40;

    private final Deployment deployment = new Deployment(Instant.parse("2026-05-10T12:00:00Z"));
    private final List<Instance> instances = List.of(deployment.started(), deployment.started());
    private final AtomicLong spent = new AtomicLong();
    private final AtomicLong returnedRewards = new AtomicLong();

    @Test
    void nobodySpendsAPointTwiceAndTheAuditorFindsNoDrift() throws Exception {
        deployment.customers.add("ben", "ben@example.com", "Ben", Instant.EPOCH);
        List<ToldPayment> stories = IntStream.range(0, PURCHASES)
                .mapToObj(i -> new ToldPayment("p" + i, "anna", 10_000))
                .toList();
        List<Callable<Object>> work = new ArrayList<>();
        stories.forEach(story -> instances.forEach(instance ->
                work.add(Executors.callable(() -> instance.payments().hear(story.completed())))));
        stories.subList(0, RETURNED).forEach(story -> {
            var refund = story.refund(10_000);
            instances.forEach(instance ->
                    work.add(Executors.callable(() -> instance.payments().hear(refund))));
        });
        for (int i = 0; i < 150; i++) {
            Instance instance = instances.get(i % 2);
            String key = "r" + i;
            work.add(() -> redeem(instance, key, key.hashCode() % 3 == 0));
            Wanted wanted = new Wanted("anna", "t" + i, "ben@example.com", 45);
            work.add(() -> instance.transfers().send(wanted));
        }
        Collections.shuffle(work, new Random(64));

        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        Instance fresh = deployment.started();
        Head anna = fresh.journal().head("anna");
        long received = fresh.journal().head("ben").standing().balances().available();
        long kept = awarded(fresh, stories.subList(RETURNED, PURCHASES));
        assertThat(anna.standing().balances().available())
                .isEqualTo(kept - spent.get() + returnedRewards.get() - received);
        assertThat(received).isPositive();
        assertThat(spent).hasPositiveValue();
        List<Entry> entries = fresh.journal().downFrom("anna", anna.seq(), (int) anna.seq());
        assertThat(entries)
                .filteredOn(entry -> entry.booking().kind() == EntryKind.SEND
                        || entry.booking().kind() == EntryKind.REDEEM)
                .allMatch(entry -> entry.standing().balances().available() >= 0);
        AuditReport report = Audits.audit(
                deployment.store,
                stories.stream()
                        .map(story -> Audits.settlement(story, Instant.EPOCH))
                        .toList(),
                deployment.clock);
        assertThat(report.drift()).isEmpty();
        assertThat(report.trialBalance().get(LedgerAccount.IN_TRANSIT.label())).isZero();
    }

    private static long awarded(Instance fresh, List<ToldPayment> stories) {
        return stories.stream()
                .mapToLong(story -> fresh.journal()
                        .booked("anna", "award:" + story.payment)
                        .orElseThrow()
                        .booking()
                        .points())
                .sum();
    }

    private Object redeem(Instance instance, String key, boolean cancelled) {
        Moved moved = instance.move().spend("anna", Moves.redeem(key, 70));
        if (moved instanceof Moved.Booked) {
            spent.addAndGet(70);
            if (cancelled) {
                instances.forEach(each -> each.move().giveBack("anna", Moves.refund(key)));
                returnedRewards.addAndGet(70);
            }
        }
        return moved;
    }
}
