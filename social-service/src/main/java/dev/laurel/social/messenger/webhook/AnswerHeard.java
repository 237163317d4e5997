package dev.laurel.social.messenger.webhook;

import dev.laurel.social.conversation.Channel;
import dev.laurel.social.conversation.Conversations;
import dev.laurel.social.conversation.Speaker;
import dev.laurel.social.messenger.Correspondence;
import dev.laurel.social.messenger.lane.LaneWork;
import dev.laurel.social.messenger.lane.Parcel;

/**
 * Takes one message to the conversation, and its reply to the outbox. Both know the message by its id, so that a crash
 * anywhere in between leads to one answer.
 */
final class AnswerHeard implements LaneWork {

    private final Conversations conversations;
    private final Correspondence correspondence;

    AnswerHeard(Conversations conversations, Correspondence correspondence) {
        this.conversations = conversations;
        this.correspondence = correspondence;
    }

    @Override
    public Outcome take(Parcel parcel) {
        var heard = Heard.of(parcel.id(), parcel.lane(), parcel.content());
        var language = correspondence.heard(heard.psid(), heard.at());
        conversations
                .take(new Speaker(Channel.MESSENGER, heard.psid()), language, heard.input())
                .ifPresent(reply -> correspondence.answer(heard.psid(), reply, language, heard.id()));
        return new Done();
    }
}
