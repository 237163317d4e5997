package dev.laurel.social.notification.messenger;

import dev.laurel.dialogue.answer.AnswersUnavailableException;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.social.link.SpeakerLinks;
import dev.laurel.social.messenger.MessengerOutbox;
import dev.laurel.social.messenger.Purpose;
import dev.laurel.social.messenger.Sending;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.delivery.Courier;
import dev.laurel.social.notification.delivery.Delivery;
import org.springframework.stereotype.Component;

/** Hands notices to the Messenger outbox, which sends each key once. */
@Component
class MessengerCourier implements Courier {

    private final SpeakerLinks links;
    private final MessengerOutbox outbox;

    MessengerCourier(SpeakerLinks links, MessengerOutbox outbox) {
        this.links = links;
        this.outbox = outbox;
    }

    @Override
    public Channel channel() {
        return Channel.MESSENGER;
    }

    @Override
    public Outcome carry(Delivery delivery) {
        try {
            return links.psidOf(delivery.customer())
                    .map(psid -> send(psid, delivery))
                    .orElseGet(() -> new Outcome.Nowhere("Messenger is not linked"));
        } catch (AnswersUnavailableException silent) {
            return new Outcome.Later("auth-service does not answer");
        }
    }

    private Outcome send(String psid, Delivery delivery) {
        var notice = delivery.notice();
        var words = notice.title() + "\n" + notice.text();
        return switch (outbox.send(psid, Reply.of(words, notice.text()), delivery.id(), Purpose.NOTIFICATION)) {
            case Sending.Queued() -> new Outcome.Sent();
            case Sending.OutsideWindow() -> new Outcome.Otherwise(Channel.EMAIL, "outside Messenger's window");
        };
    }
}
