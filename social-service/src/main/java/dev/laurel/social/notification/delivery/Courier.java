package dev.laurel.social.notification.delivery;

import dev.laurel.social.notification.Channel;

/** Carries notices by one channel. Each must allow that the same delivery is carried twice, after a crash. */
public interface Courier {

    Channel channel();

    Outcome carry(Delivery delivery);

    /** What became of it. Reasons name no person and no address. */
    sealed interface Outcome {

        record Sent() implements Outcome {}

        /** A queue of the channel's own has it, which may bring it back; its words are kept for that. */
        record HandedOn() implements Outcome {}

        /** There is nowhere to send it to. */
        record Nowhere(String reason) implements Outcome {}

        /** This channel cannot be used at the moment; the other one is to tell it. */
        record Otherwise(Channel other, String reason) implements Outcome {}

        /** It may work later. */
        record Later(String problem) implements Outcome {}

        /** It will never work. */
        record Refused(String problem) implements Outcome {}
    }
}
