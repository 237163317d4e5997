package dev.laurel.local.demo;

import dev.laurel.local.api.LaurelClient;
import dev.laurel.local.api.LaurelClient.Answer;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The provider's side of the purchase: what it has to tell, and whether it could. */
final class SimulatedStripe {

    private static final String API_KEY = "sk_test_laurel_local";

    private final LaurelClient simulator;

    SimulatedStripe(String address) {
        this.simulator = new LaurelClient(address).withToken(API_KEY);
    }

    /** The latest events, as Stripe's own API lists them. */
    Answer events() throws IOException, InterruptedException {
        return simulator.get("/v1/events?limit=50");
    }

    /** What became of an event's webhook. */
    Answer deliveries(String event) throws IOException, InterruptedException {
        return simulator.get("/simulator/stripe/deliveries?event=" + event);
    }

    /** The event that tells that a payment succeeded. */
    static Optional<String> eventOf(String payment, JsonNode events) {
        return StreamSupport.stream(events.path("data").spliterator(), false)
                .filter(event -> event.path("type").asString("").equals("payment_intent.succeeded"))
                .filter(event -> event.at("/data/object/metadata/laurel_payment")
                        .asString("")
                        .equals(payment))
                .map(event -> event.path("id").asString(""))
                .findFirst();
    }

    static boolean isDelivered(JsonNode deliveries) {
        return StreamSupport.stream(deliveries.spliterator(), false)
                .anyMatch(delivery -> delivery.path("status").asString("").equals("DELIVERED"));
    }
}
