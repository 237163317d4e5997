package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.reply.Reply;
import dev.laurel.dialogue.understanding.Verdict;

/**
 * What became of one message.
 *
 * @param next to be stored before the reply is sent
 * @param understood for metrics and for whoever reads the transcript
 */
public record Turn(Conversation next, Reply reply, Verdict understood) {

    /** Whether a person is to take over with this turn. */
    public boolean handsOver() {
        return next.mode() == Conversation.Mode.WITH_PERSON;
    }
}
