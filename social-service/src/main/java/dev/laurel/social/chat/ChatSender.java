package dev.laurel.social.chat;

import dev.laurel.dialogue.reply.Reply;
import dev.laurel.social.conversation.Channel;
import dev.laurel.social.conversation.ChannelSender;
import dev.laurel.social.conversation.Speaker;
import dev.laurel.social.notification.inbox.OpenStreams;
import dev.laurel.social.notification.inbox.OpenStreams.Hint;
import org.springframework.stereotype.Component;

/** The portal reads the transcript, where staff's words stand already: it only has to be told to look. */
@Component
class ChatSender implements ChannelSender {

    private final OpenStreams streams;

    ChatSender(OpenStreams streams) {
        this.streams = streams;
    }

    @Override
    public Channel channel() {
        return Channel.CHAT;
    }

    @Override
    public void send(Speaker speaker, Reply reply, String key) {
        streams.hint(speaker.id(), Hint.CHAT);
    }
}
