package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there after any {@code kill -9}, and no award is lost or doubled. */
@Story
class KilledServicesStory {

    private static final int KILLS = 20;
    private static final int PURCHASES_A_ROUND = 8;

    private final Laurel laurel;

    KilledServicesStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @Test
    void loyaltyKilledTwentyTimesAwardsEverySettledPaymentOnce() throws Exception {
        laurel.train("loyalty-service");
        var customer = laurel.newCustomer();
        List<String> settled = new ArrayList<>();
        for (var round = 0; round < KILLS; round++) {
            var killAfter = Duration.ofMillis(round * 17L); // a burst takes about a third of a second to be awarded
            settled.addAll(payWhile(customer, () -> {
                pause(killAfter);
                laurel.kill("loyalty-service");
                return null;
            }));
            laurel.restart("loyalty-service");
        }

        awaitAwards(customer, settled);
        laurel.awaitNoDrift();
    }

    @Test
    void paymentKilledInTheMiddleOfPurchasesLosesNoneAndDoublesNone() throws Exception {
        var customer = laurel.newCustomer();
        List<String> keys = new ArrayList<>();
        for (var round = 0; round < 3; round++) {
            var killAfter = Duration.ofMillis(20 + round * 40L);
            var fresh = IntStream.range(0, PURCHASES_A_ROUND)
                    .mapToObj(number -> UUID.randomUUID().toString())
                    .toList();
            keys.addAll(fresh);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var key : fresh) {
                    threads.execute(() -> customer.pay("3.00", Customer.CARD, key));
                }
                pause(killAfter);
                laurel.kill("payment-service");
            }
            laurel.restart("payment-service");
        }

        // The customer, who saw errors, tries each again with its key.
        List<String> settled = new ArrayList<>();
        for (var key : keys) {
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .until(() -> {
                        var answer = customer.pay("3.00", Customer.CARD, key);
                        var id = answer.json().path("id").asString("");
                        return answer.status() == 201
                                && customer.transaction(id)
                                        .get("status")
                                        .asString()
                                        .equals("SUCCEEDED")
                                && settled.add(id);
                    });
        }

        assertThat(new HashSet<>(settled)).hasSize(keys.size());
        awaitAwards(customer, settled);
        assertThat(laurel.simulator().chargedPayments())
                .filteredOn(settled::contains)
                .containsExactlyInAnyOrderElementsOf(settled);
        laurel.awaitNoDrift();
    }

    @Test
    void theStoreAndTheBrokerKilledLoseNothingThatWasAcknowledged() throws Exception {
        var customer = laurel.newCustomer();
        List<String> settled = new ArrayList<>();
        for (var victim : List.of("mongo", "kafka")) {
            settled.addAll(payWhile(customer, () -> {
                pause(Duration.ofMillis(60));
                laurel.kill(victim);
                return null;
            }));
            laurel.mend();
            laurel.awaitPurchasesPossible();
        }

        awaitAwards(customer, settled);
        laurel.awaitNoDrift();
    }

    /** Pays several times at once while something happens; returns the payments that were acknowledged as settled. */
    private List<String> payWhile(Customer customer, Callable<Void> happening) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var purchases = IntStream.range(0, PURCHASES_A_ROUND)
                    .mapToObj(number -> threads.submit(() -> customer.pay(
                            "3.00", Customer.CARD, UUID.randomUUID().toString())))
                    .toList();
            happening.call();
            List<String> settled = new ArrayList<>();
            for (var purchase : purchases) {
                var answer = purchase.get(60, TimeUnit.SECONDS);
                if (answer.status() == 201
                        && answer.json().get("status").asString().equals("SUCCEEDED")) {
                    settled.add(answer.json().get("id").asString());
                }
            }
            return settled;
        }
    }

    private void awaitAwards(Customer customer, List<String> settled) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(customer.awardedPayments())
                        .containsAll(settled)
                        .doesNotHaveDuplicates());
    }

    /** The moment of the kill is the point of the test, not something waited for. */
    private static void pause(Duration duration) {
        var until = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
