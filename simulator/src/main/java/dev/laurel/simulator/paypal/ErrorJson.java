package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Refusal;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** PayPal's errors. */
final class ErrorJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ErrorJson() {}

    static ObjectNode of(Refusal refusal) {
        var error = error(refusal.name(), refusal.message());
        error.putArray("details").addObject().put("issue", refusal.issue()).put("description", refusal.description());
        error.putArray("links")
                .addObject()
                .put("href", "https://developer.paypal.com/api/orders/v2/#error-" + refusal.issue())
                .put("rel", "information_link")
                .put("method", "GET");
        return error;
    }

    static ObjectNode error(String name, String message) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("message", message)
                .put("debug_id", UUID.randomUUID().toString().substring(0, 13));
    }

    /** In OAuth's form. */
    static ObjectNode oauth(String error, String description) {
        return JSON.createObjectNode().put("error", error).put("error_description", description);
    }
}
