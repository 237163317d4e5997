package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;

/** What goes over the wire. */
@SuppressWarnings("ArrayRecordComponent") // written once, compared never
record Reply(int status, byte[] body) {

    static Reply ok(byte[] body) {
        return new Reply(200, body);
    }

    static Reply of(Answer answer, StripeJson json) {
        return switch (answer) {
            case Answer.Found found -> ok(json.answer(found));
            case Answer.Refused refused -> new Reply(refused.error().status(), json.answer(refused));
        };
    }
}
