package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Story
class PurchaseStory {

    private final Laurel laurel;

    PurchaseStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @Test
    void aSettledPurchaseBecomesPointsAndATier() {
        var customer = laurel.newCustomer();
        assertThat(customer.account().get("available").asLong()).isZero();
        assertThat(customer.account().get("tier").get("name").asString()).isEqualTo("Bronze");

        var payment = customer.pay("1250.00", Customer.CARD);

        assertThat(payment.get("status").asString()).isEqualTo("SUCCEEDED");
        customer.awaitPoints(1_250);
        var account = customer.account();
        assertThat(account.get("tier").get("name").asString()).isEqualTo("Silver");
        assertThat(account.get("lifetime").asLong()).isEqualTo(1_250);
        var entry = customer.ledger().getFirst();
        assertThat(entry.get("reference").get("id").asString())
                .isEqualTo(payment.get("id").asString());
        assertThat(entry.get("explanation").size()).isPositive();
        assertThat(customer.read("/api/loyalty/ledger/" + entry.get("seq").asLong())
                        .json()
                        .get("hash"))
                .isEqualTo(entry.get("hash"));
    }

    @Test
    void theNextPurchaseEarnsByTheTierThatTheFirstReached() {
        var customer = laurel.newCustomer();
        customer.pay("1000.00", Customer.CARD);
        customer.awaitPoints(1_000);

        customer.pay("10.00", Customer.CARD);

        customer.awaitPoints(1_012); // 10 × 1.25 = 12.5, floored
    }

    @Test
    void aDeclinedCardEarnsNothing() {
        var customer = laurel.newCustomer();

        var payment = customer.pay("50.00", "pm_card_visa_chargeDeclined");

        assertThat(payment.get("status").asString()).isEqualTo("FAILED");
        assertThat(payment.get("reason").get("message").asString()).isNotBlank();
        customer.pay("5.00", Customer.CARD);
        customer.awaitPoints(5); // in the journal's order nothing came before it
        assertThat(customer.ledger()).hasSize(1);
    }

    @Test
    void aCardThatAsksForMoreSettlesWhenTheCustomerApproves() {
        var customer = laurel.newCustomer();
        var answer = laurel.gateway()
                .post(
                        "/api/payment/process",
                        Map.of("Authorization", "Bearer " + customer.token(), "Idempotency-Key", "approve-me"),
                        """
                        {"amount":{"value":"20.00","currency":"USD"},"processor":"stripe","paymentToken":"pm_card_authenticationRequired","returnUrl":"%s/receipt"}""".formatted(laurel.suite().settings().gateway()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var payment = answer.json();
        assertThat(payment.get("status").asString()).isEqualTo("REQUIRES_ACTION");
        assertThat(payment.get("nextAction").get("type").asString()).isEqualTo("redirect");

        laurel.simulator().approve(payment.get("nextAction").get("url").asString());

        customer.awaitStatus(payment.get("id").asString(), "SUCCEEDED");
        customer.awaitPoints(20);
    }

    @Test
    void theSameKeyAtOncePaysOnce() throws Exception {
        var customer = laurel.newCustomer();
        var key = UUID.randomUUID().toString();
        Callable<Http.Answer> pay = () -> customer.pay("30.00", Customer.CARD, key);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(n -> pay).toList());
            for (var answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isIn(201, 409);
            }
        }
        var replay = customer.pay("30.00", Customer.CARD, key);
        assertThat(replay.status()).isEqualTo(201);
        assertThat(replay.header("Idempotency-Replayed")).isEqualTo("true");
        var paymentId = replay.json().get("id").asString();
        customer.awaitPoints(30);
        assertThat(customer.awardedPayments()).containsExactly(paymentId);
        assertThat(laurel.simulator().chargedPayments())
                .filteredOn(paymentId::equals)
                .hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var customer = laurel.newCustomer();
        var key = UUID.randomUUID().toString();
        customer.pay("30.00", Customer.CARD, key);

        var other = customer.pay("31.00", Customer.CARD, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void nobodySeesWhatIsSomebodyElses() {
        var owner = laurel.newCustomer();
        var stranger = laurel.newCustomer();
        var payment = owner.pay("5.00", Customer.CARD).get("id").asString();

        var hidden = stranger.tryToRead("/api/payment/transactions/" + payment);
        var unknown = stranger.tryToRead("/api/payment/transactions/pay_00000000000000000000000000000000");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(withoutCorrelation(hidden)).isEqualTo(withoutCorrelation(unknown));
        await().atMost(Duration.ofSeconds(30)).until(() -> owner.ledger().size() == 1);
        assertThat(stranger.tryToRead("/api/loyalty/ledger/1").status()).isEqualTo(404);
    }

    private static String withoutCorrelation(Http.Answer answer) {
        return answer.body().replaceAll("[0-9a-f]{32}", "");
    }
}
