package dev.laurel.social.messenger;

import dev.laurel.dialogue.reply.Reply;
import dev.laurel.social.conversation.Channel;
import dev.laurel.social.conversation.ChannelSender;
import dev.laurel.social.conversation.Speaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings what staff write to people on Messenger. */
@Component
class MessengerSender implements ChannelSender {

    private static final Logger log = LoggerFactory.getLogger(MessengerSender.class);

    private final MessengerOutbox outbox;

    MessengerSender(MessengerOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Channel channel() {
        return Channel.MESSENGER;
    }

    @Override
    public void send(Speaker speaker, Reply reply, String key) {
        switch (outbox.send(speaker.id(), reply, key, Purpose.STAFF)) {
            case Sending.Queued queued -> log.debug("{} is on its way", key);
            case Sending.OutsideWindow closed ->
                log.warn("{} cannot be sent: the person's last word is more than seven days ago", key);
        }
    }
}
