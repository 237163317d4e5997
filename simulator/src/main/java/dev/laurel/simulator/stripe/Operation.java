package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.Change;

/** What a request asks to be changed. Reads the form and asks for its refusal before it changes anything. */
@FunctionalInterface
interface Operation {

    Answer perform(Form form, Change change);
}
