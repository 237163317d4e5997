package dev.laurel.social.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has the word in a conversation.
 *
 * @param since from when on
 * @param takenBy the member of staff who has it
 * @param told whether the speaker knows since then that a person will answer
 */
public record Word(State state, Instant since, @Nullable String takenBy, boolean told) {

    /** Who has it. */
    public enum State {
        /** The dialogue answers. */
        DIALOGUE,
        /** A person is to answer, and nobody of the staff has taken it yet. */
        WAITING,
        /** A member of staff answers. */
        TAKEN
    }

    static Word dialogue(Instant now) {
        return new Word(State.DIALOGUE, now, null, false);
    }

    static Word waiting(Instant now) {
        return new Word(State.WAITING, now, null, false);
    }

    static Word taken(String staff, Instant now) {
        return new Word(State.TAKEN, now, staff, false);
    }

    Word afterTelling() {
        return new Word(state, since, takenBy, true);
    }

    boolean isPersons() {
        return state != State.DIALOGUE;
    }
}
