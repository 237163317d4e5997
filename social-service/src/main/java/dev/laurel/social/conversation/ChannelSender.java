package dev.laurel.social.conversation;

import dev.laurel.dialogue.reply.Reply;

/** How staff's words reach a speaker; one bean for each channel. */
public interface ChannelSender {

    Channel channel();

    /** Sends, or keeps for sending, once for each key. */
    void send(Speaker speaker, Reply reply, String key);
}
