package dev.laurel.social.notification.messenger;

import dev.laurel.dialogue.answer.AnswersUnavailableException;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.social.messenger.Purpose;
import dev.laurel.social.messenger.Sending;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.delivery.Courier;
import dev.laurel.social.notification.delivery.Delivery;
import java.util.Optional;
import java.util.function.Function;

/** Hands notices to the Messenger outbox, which sends each key once and tells what it could not send. */
final class MessengerCourier implements Courier {

    private final Function<String, Optional<String>> identityOf;
    private final Outbox outbox;

    /**
     * A courier.
     *
     * @param identityOf how a customer is known on Messenger
     */
    MessengerCourier(Function<String, Optional<String>> identityOf, Outbox outbox) {
        this.identityOf = identityOf;
        this.outbox = outbox;
    }

    /** Takes what is to be sent. */
    @FunctionalInterface
    interface Outbox {
        Sending send(String psid, Reply reply, String key, Purpose purpose);
    }

    @Override
    public Channel channel() {
        return Channel.MESSENGER;
    }

    @Override
    public Outcome carry(Delivery delivery) {
        try {
            return identityOf
                    .apply(delivery.customer())
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
            case Sending.Queued() -> new Outcome.HandedOn();
            case Sending.OutsideWindow() -> new Outcome.Otherwise(Channel.EMAIL, "outside Messenger's window");
        };
    }
}
