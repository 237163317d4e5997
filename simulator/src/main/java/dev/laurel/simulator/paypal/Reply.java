package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Refusal;
import tools.jackson.databind.JsonNode;

/** What is answered: a status and a JSON body. */
record Reply(int status, JsonNode body) {

    static Reply of(Refusal refusal) {
        return new Reply(refusal.status(), ErrorJson.of(refusal));
    }
}
