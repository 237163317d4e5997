package dev.laurel.social.conversation;

import dev.laurel.dialogue.understanding.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Learns of every turn that was written, once; for figures. */
@FunctionalInterface
public interface TurnWatch {

    void took(Turned turn);

    /**
     * A turn.
     *
     * @param took from the message to the reply, which is not sent yet
     * @param understood nothing when a person has the word
     * @param firstOfVisit whether somebody came anew with it
     * @param handedOver whether the dialogue gave the word to a person with it
     * @param firstHandover whether it did so for the first time in this visit
     */
    record Turned(
            Channel channel,
            Instant at,
            Duration took,
            @Nullable Verdict understood,
            boolean firstOfVisit,
            boolean handedOver,
            boolean firstHandover) {}
}
