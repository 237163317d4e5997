package dev.laurel.social.chat;

import dev.laurel.dialogue.reply.Reply;
import dev.laurel.social.conversation.Channel;
import dev.laurel.social.conversation.ChannelSender;
import dev.laurel.social.conversation.Speaker;
import org.springframework.stereotype.Component;

/** The portal reads the transcript, where staff's words stand already: there is nothing further to send. */
@Component
class ChatSender implements ChannelSender {

    @Override
    public Channel channel() {
        return Channel.CHAT;
    }

    @Override
    public void send(Speaker speaker, Reply reply, String key) {
        // see above
    }
}
