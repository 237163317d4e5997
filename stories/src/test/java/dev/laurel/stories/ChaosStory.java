package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Payments on all rails while every provider misbehaves at random. Their number and the seed can be set:
 * {@code -Dlaurel.chaos.payments=10000 -Dlaurel.chaos.seed=1}; the seed is printed.
 */
@Story
class ChaosStory {

    private static final int PAYMENTS = Integer.getInteger("laurel.chaos.payments", 200);
    private static final int CUSTOMERS = 8;
    private static final int AT_ONCE = 12;
    private static final List<String> UNDECIDED = List.of("CREATED", "UNKNOWN");
    private static final List<String> OVER = List.of("SUCCEEDED", "PARTIALLY_REFUNDED", "FAILED");

    private final Laurel laurel;
    private final Rails rails;

    ChaosStory(Laurel laurel) {
        this.laurel = laurel;
        this.rails = new Rails(laurel);
    }

    /** A payment that was asked for, and whose it is. */
    private record Asked(Customer customer, String id) {}

    @Test
    void whateverProvidersDoTheirStatementsOurPaymentsAndThePointsAgree() throws Exception {
        long seed = Long.getLong("laurel.chaos.seed", System.nanoTime());
        System.out.println("Chaos: " + PAYMENTS + " payments, seed " + seed);
        var begun = Instant.now();
        var random = new SplittableRandom(seed);
        laurel.simulator().misbehave(seed);

        var customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(n -> laurel.newCustomer())
                .toList();
        List<Callable<Asked>> purchases = new ArrayList<>();
        for (int number = 0; number < PAYMENTS; number++) {
            var own = random.split();
            var customer = customers.get(number % CUSTOMERS);
            var key = "chaos-" + seed + "-" + number;
            purchases.add(() -> purchase(customer, key, own));
        }
        List<Asked> asked = new ArrayList<>();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (var purchase : threads.invokeAll(purchases)) {
                asked.add(purchase.get(1, TimeUnit.SECONDS));
            }
        }

        System.out.println("Chaos: asked for all after " + Duration.between(begun, Instant.now()));
        laurel.simulator().forgetFaults();
        asked.forEach(ChaosStory::awaitEnd);
        assertThat(laurel.asAdmin("/api/admin/payments?status=UNKNOWN").json().get("items"))
                .isEmpty();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(laurel.reconcile(begun))
                        .isNotEmpty()
                        .allSatisfy(run -> {
                            assertThat(run.path("failure").asString("")).isEmpty();
                            assertThat(run.get("differences").asInt())
                                    .as(() -> run + "\n" + laurel.cases())
                                    .isZero();
                        }));
        laurel.awaitNoDrift();
    }

    private static void awaitEnd(Asked payment) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(payment.customer()
                                .transaction(payment.id())
                                .get("status")
                                .asString())
                        .isIn(OVER));
    }

    /** Asks with one key until there is an answer, as a good client does; a tenth of what was paid goes back in part. */
    private Asked purchase(Customer customer, String key, SplittableRandom random) {
        var rail = Rail.values()[random.nextInt(Rail.values().length)];
        var amount = random.nextInt(1, 200) + ".00";
        var answer = await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .pollDelay(Duration.ZERO)
                .until(() -> rails.ask(customer, rail, amount, key), given -> given.status() == 201);
        var id = answer.json().get("id").asString();
        var payment = known(customer, id);
        if (payment.get("status").asString().equals("REQUIRES_ACTION")) {
            rails.bringTheMoney(rail, payment, amount);
        }
        if (random.nextInt(10) == 0 && !rail.isManual() && !rail.isClaimed()) {
            awaitEnd(new Asked(customer, id));
            laurel.refund(id, "0.50");
        }
        return new Asked(customer, id);
    }

    /** The answer that tells what to do may have been lost; the resolver finds it out. */
    private static JsonNode known(Customer customer, String id) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> customer.transaction(id),
                        payment -> !UNDECIDED.contains(payment.get("status").asString()));
    }
}
