package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What an operator of the simulated Stripe can see and do. */
record Simulator(Http http) {

    /** Whatever creates the payment times out after the money was taken. */
    static final String TIME_OUT_AFTER_COMMIT = """
            {"provider":"stripe","on":{"operation":"payment_intents.create"},"times":1,"do":{"kind":"timeoutAfterCommit","ms":60000}}""";
    /** Whatever creates the payment times out before the money was taken. */
    static final String TIME_OUT_BEFORE_COMMIT = """
            {"provider":"stripe","on":{"operation":"payment_intents.create"},"times":1,"do":{"kind":"timeoutBeforeCommit","ms":60000}}""";
    /** The next word of success gets lost. */
    static final String DROP = """
            {"provider":"stripe","on":{"event":"payment_intent.succeeded"},"times":1,"do":{"kind":"drop"}}""";
    /** The next word of success comes three times. */
    static final String DUPLICATE = """
            {"provider":"stripe","on":{"event":"payment_intent.succeeded"},"times":1,"do":{"kind":"duplicate","times":2}}""";
    /** The next word of success is signed with another key at its first attempt. */
    static final String WRONG_SIGNATURE = """
            {"provider":"stripe","on":{"event":"payment_intent.succeeded"},"times":1,"do":{"kind":"wrongSignature"}}""";
    /** The next word of success is signed for a time long past. */
    static final String STALE = """
            {"provider":"stripe","on":{"event":"payment_intent.succeeded"},"times":1,"do":{"kind":"staleTimestamp","seconds":3600}}""";
    /** The next five words come latest first. */
    static final String REORDER = """
            {"provider":"stripe","on":{"event":"payment_intent.*"},"times":5,"do":{"kind":"reorder","window":5,"holdMs":3000}}""";

    void fault(String rule) {
        var answer = http.post("/simulator/faults", Map.of(), rule);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    /** Every provider loses answers and events, repeats, reorders and forges them, at random. */
    void misbehave(long seed) {
        for (var provider : List.of("stripe", "paypal", "square", "coinbase", "btcpay")) {
            for (var on : List.of(
                    "\"kind\":\"timeoutBeforeCommit\",\"ms\":20",
                    "\"kind\":\"timeoutAfterCommit\",\"ms\":20",
                    "\"kind\":\"status\",\"code\":503,\"afterCommit\":false",
                    "\"kind\":\"status\",\"code\":429,\"afterCommit\":false",
                    "\"kind\":\"delay\",\"ms\":200")) {
                fault("""
                        {"provider":"%s","on":{"operation":"*","probability":0.03,"seed":%d},"do":{%s}}""".formatted(provider, seed ^ on.hashCode(), on));
            }
            for (var on : List.of(
                    "\"kind\":\"drop\"",
                    "\"kind\":\"duplicate\",\"times\":2",
                    "\"kind\":\"wrongSignature\"",
                    "\"kind\":\"reorder\",\"window\":4,\"holdMs\":1000")) {
                fault("""
                        {"provider":"%s","on":{"event":"*","probability":0.05,"seed":%d},"do":{%s}}""".formatted(provider, seed ^ on.hashCode(), on));
            }
        }
    }

    void forgetFaults() {
        for (var rule : http.get("/simulator/faults", Map.of()).json()) {
            http.delete("/simulator/faults/" + rule.get("id").asString());
        }
    }

    /** The payments that the provider took money for, as our payment ids; one that it took twice stands twice. */
    List<String> chargedPayments() {
        return StreamSupport.stream(
                        http.get("/simulator/stripe/statement", Map.of())
                                .json()
                                .get("payments")
                                .spliterator(),
                        false)
                .map(payment -> payment.get("metadata").path("laurel_payment").asString(""))
                .toList();
    }

    /** The event of success about this payment, once a delivery of it was accepted. */
    Optional<String> acceptedEvent(String paymentId) {
        return succeeded()
                .filter(delivery -> delivery.get("status").asString().equals("DELIVERED"))
                .map(delivery -> delivery.get("eventId").asString())
                .filter(eventId -> isAbout(eventId, paymentId))
                .findFirst();
    }

    /** How many deliveries of this event were accepted. */
    long acceptedDeliveries(String eventId) {
        return succeeded()
                .filter(delivery -> delivery.get("status").asString().equals("DELIVERED"))
                .filter(delivery -> delivery.get("eventId").asString().equals(eventId))
                .count();
    }

    /** Does what the customer does on the provider's page. */
    void approve(String url) {
        click(url, "approve");
    }

    /** Presses a button on a page of the provider's. */
    void click(String url, String button) {
        var page = url.startsWith("http") ? new Http("") : http;
        assertThat(page.get(url, Map.of()).body()).contains("/" + button);
        var answer = page.post(url + "/" + button, Map.of(), "");
        assertThat(answer.status()).as(answer.body()).isIn(200, 303);
    }

    private Stream<JsonNode> succeeded() {
        var all = http.get("/simulator/stripe/deliveries?type=payment_intent.succeeded&limit=200", Map.of())
                .json();
        return StreamSupport.stream(all.spliterator(), false);
    }

    private boolean isAbout(String eventId, String paymentId) {
        var event = http.get("/v1/events/" + eventId, Map.of("Authorization", "Bearer sk_test_laurel_local"));
        return event.json()
                .at("/data/object/metadata/laurel_payment")
                .asString("")
                .equals(paymentId);
    }

    void resend(String eventId) {
        var answer = http.post("/simulator/stripe/events/" + eventId + "/resend", Map.of(), "{}");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
    }
}
