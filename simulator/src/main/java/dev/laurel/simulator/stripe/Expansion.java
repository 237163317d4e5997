package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.Answer;

/** Writes the latest charge out where the caller asked for it. */
final class Expansion {

    private Expansion() {}

    static Answer of(Answer answer, boolean expanded) {
        return expanded && answer instanceof Answer.Found found
                ? new Answer.Found(found.payment(), found.objectId(), true)
                : answer;
    }
}
