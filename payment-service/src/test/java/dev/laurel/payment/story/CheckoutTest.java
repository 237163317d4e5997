package dev.laurel.payment.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.test.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutTest extends ServiceTest {

    @Test
    void goodCardSucceedsAtOnce() {
        var paid = client().pay("k1", "pm_card_visa");
        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.text("/status")).isEqualTo("SUCCEEDED");
        assertThat(paid.text("/amount/value")).isEqualTo("49.90");
        assertThat(paid.text("/amount/currency")).isEqualTo("USD");
        assertThat(paid.text("/processor")).isEqualTo("stripe");
        assertThat(paid.text("/nextAction/type")).isEqualTo("none");
        assertThat(paid.text("/createdAt")).isNotEmpty();
        assertThat(paid.body().has("history")).isFalse();
        assertThat(stripe.charged(paid.text("/id"))).hasSize(1);
    }

    @Test
    void declineIsAnAnswerToo() {
        var declined = client().pay("k1", "pm_card_visa_chargeDeclined");
        assertThat(declined.status()).isEqualTo(201);
        assertThat(declined.text("/status")).isEqualTo("FAILED");
        assertThat(declined.text("/reason/code")).isEqualTo("generic_decline");
        assertThat(declined.text("/reason/message")).isNotEmpty();
        assertThat(client().pay("k1", "pm_card_visa_chargeDeclined").text("/id"))
                .isEqualTo(declined.text("/id"));
        assertThat(stripe.charged()).isEmpty();
    }

    @Test
    void approvalIsAskedForAndItsWebhookSettles() {
        var started = client().process("k1", """
                {"amount":{"value":"49.90","currency":"USD"},"processor":"stripe",
                 "paymentToken":"pm_card_authenticationRequired","returnUrl":"http://localhost:8080/thanks"}""");
        assertThat(started.text("/status")).isEqualTo("REQUIRES_ACTION");
        assertThat(started.text("/nextAction/type")).isEqualTo("redirect");
        assertThat(started.text("/nextAction/url")).startsWith("http");

        var id = started.text("/id");
        stripe.approve(started.text("/nextAction/url").replaceAll(".*/(pi_\\w+).*", "$1"));
        await().untilAsserted(() ->
                assertThat(client().transaction(id).text("/status")).isEqualTo("SUCCEEDED"));
    }

    @Test
    void withoutATokenTheClientConfirms() {
        var started = client().pay("k1", null);
        assertThat(started.text("/status")).isEqualTo("REQUIRES_ACTION");
        assertThat(started.text("/nextAction/type")).isEqualTo("confirm");
        var secret = started.text("/nextAction/clientSecret");
        stripe.confirm(secret.substring(0, secret.indexOf("_secret_")), "pm_card_visa");
        await().untilAsserted(() -> assertThat(
                        client().transaction(started.text("/id")).text("/status"))
                .isEqualTo("SUCCEEDED"));
    }

    @Test
    void sameKeyAndBodyGetTheStoredAnswer() {
        var first = client().pay("k1", "pm_card_visa");
        var second = client().pay("k1", "pm_card_visa");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(stripe.charged()).hasSize(1);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        client().pay("k1", "49.90", "USD", "pm_card_visa");
        var other = client().pay("k1", "49.91", "USD", "pm_card_visa");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).endsWith("/idempotency-key-reused");
        assertThat(stripe.charged()).hasSize(1);
    }

    @Test
    void keysOfDifferentCustomersDoNotMeet() {
        var mine = client().pay("k1", "pm_card_visa");
        var theirs = client(TestIssuer.shared().customer("somebody-else")).pay("k1", "pm_card_visa");
        assertThat(theirs.text("/id")).isNotEqualTo(mine.text("/id"));
        assertThat(stripe.charged()).hasSize(2);
    }

    @Test
    void thirtyTwoAtOnceUnderOneKeyAreOnePaymentAndOneCharge() throws Exception {
        stripe.fault("\"operation\":\"payment_intents.create\"", "\"kind\":\"delay\",\"ms\":300");
        List<Callable<Client.Answer>> requests = new ArrayList<>();
        for (int request = 0; request < 32; request++) {
            requests.add(() -> client().pay("k1", "pm_card_visa"));
        }
        List<Client.Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (Future<Client.Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .extracting(answer -> answer.text("/id"))
                .containsOnly(answers.getFirst().text("/id"));
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(stripe.charged()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0.00, USD, amount.value",
                "-1.00, USD, amount.value",
                "1.001, USD, amount.value",
                "1e2, USD, amount.value",
                "100.5, JPY, amount.value",
                "25000.01, USD, amount.value",
                "abc, USD, amount.value",
                "10.00, XXX, amount.currency",
                "10.00, usd, amount.currency",
                "10.00, UGX, amount.currency",
            })
    void amountsThatAreNoneAreRefused(String value, String currency, String field) {
        var refused = client().pay("k1", value, currency, "pm_card_visa");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/type")).endsWith("/validation");
        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource({"0.50,USD", "1000,JPY", "10.500,KWD", "25000.00,USD", "49.9,USD"})
    void amountsInEveryKindOfCurrencyAreTaken(String value, String currency) {
        assertThat(client().pay("k1", value, currency, "pm_card_visa").text("/status"))
                .isEqualTo("SUCCEEDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":{\"value\":49.90,\"currency\":\"USD\"},\"processor\":\"stripe\"}",
                "{\"amount\":{\"value\":\"49.90\",\"currency\":\"USD\"},\"processor\":\"stripe\",\"status\":\"SUCCEEDED\"}",
                "{\"amount\":{\"value\":\"49.90\",\"currency\":\"USD\"},\"processor\":\"bitcoin\"}",
                "{\"amount\":{\"value\":\"49.90\",\"currency\":\"USD\"}}",
                "{\"processor\":\"stripe\"}",
                "{\"amount\":{\"value\":\"1\",\"currency\":\"USD\"},\"processor\":\"stripe\",\"returnUrl\":\"https://evil.example/\"}",
                "{\"amount\":{\"value\":\"1\",\"currency\":\"USD\"},\"processor\":\"stripe\",\"returnUrl\":\"javascript:alert(1)\"}",
                "{\"amount\":{\"value\":\"1\",\"currency\":\"USD\"},\"processor\":\"stripe\",\"returnUrl\":\"http://localhost:8080@evil.example/\"}",
                "{\"amount\":{\"value\":\"1\",\"currency\":\"USD\"},\"processor\":\"stripe\",\"paymentToken\":\"a b\"}",
                "{\"amount\":{\"value\":\"1\",\"currency\":\"USD\"},\"processor\":\"stripe\",\"description\":\"a\\nb\"}",
                "not json",
                ""
            })
    void otherRequestsThatAreNoneAreRefused(String body) {
        assertThat(client().process("k1", body).status()).isEqualTo(400);
        assertThat(client().get("/api/payment/transactions").body().at("/items"))
                .isEmpty();
    }

    @Test
    void whoLeavesTheChoiceOpenIsGivenAWayAndTheReasonIsKept() {
        var open = client().process("k1", """
                {"amount":{"value":"49.90","currency":"USD"},"processor":"any"}""");
        assertThat(open.status()).isEqualTo(201);
        assertThat(open.text("/processor")).isEqualTo("stripe");
        var withToken = client().process("k2", """
                {"amount":{"value":"49.90","currency":"USD"},"processor":"any","paymentToken":"pm_card_visa"}""");
        assertThat(withToken.text("/errors/0/field")).isEqualTo("processor");
    }

    @Test
    void keyIsRequiredAndVisible() {
        var body = "{\"amount\":{\"value\":\"1.00\",\"currency\":\"USD\"},\"processor\":\"stripe\"}";
        assertThat(client().process(null, body).status()).isEqualTo(400);
        assertThat(client().process("a b", body).status()).isEqualTo(400);
        assertThat(client().process("k".repeat(256), body).status()).isEqualTo(400);
    }

    @Test
    void cardNumbersAreNotLetIn() {
        var refused = client().process("k1", """
                {"amount":{"value":"49.90","currency":"USD"},"processor":"stripe","paymentToken":"4242424242424242"}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/type")).endsWith("/card-number-refused");
        assertThat(refused.response().body()).doesNotContain("4242");
        assertThat(client().get("/api/payment/transactions").body().at("/items"))
                .isEmpty();
    }

    @Test
    void oversizedBodyIsRefused() {
        assertThat(client().process("k1", "{\"description\":\"" + "x".repeat(20_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void processorsAreListedAsTheyAre() {
        var stripe = client().get("/api/payment/processors")
                .body()
                .valueStream()
                .filter(processor -> processor.get("id").asString().equals("stripe"))
                .findFirst()
                .orElseThrow();
        assertThat(stripe.get("flow").asString()).isEqualTo("token");
        assertThat(stripe.get("available").asBoolean()).isTrue();
        assertThat(stripe.get("currencies").valueStream().map(code -> code.asString()))
                .contains("USD", "KWD");
    }

    @Test
    void nobodyGetsInWithoutAGoodTokenOrTheRole() {
        assertThat(TestIssuer.shared().forgeries(customer).values())
                .allSatisfy(forged -> assertThat(
                                client(forged).pay("k1", "pm_card_visa").status())
                        .isEqualTo(401));
        assertThat(client(null).pay("k1", "pm_card_visa").status()).isEqualTo(401);
        assertThat(Stream.of("support", "marketer", "admin", "service"))
                .allSatisfy(role -> assertThat(client(TestIssuer.shared().withRoles("staff", role))
                                .pay("k1", "pm_card_visa")
                                .status())
                        .isEqualTo(403));
        assertThat(stripe.charged()).isEmpty();
    }
}
