package dev.laurel.social.notification.messenger;

import dev.laurel.social.messenger.Purpose;
import dev.laurel.social.messenger.Undelivered;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.delivery.Deliveries;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/** What Messenger took and could not bring is told by letter, once for each event however often it is heard. */
final class LetterInstead {

    private static final Logger log = LoggerFactory.getLogger(LetterInstead.class);

    private final Deliveries deliveries;
    private final Runnable waking;
    private final Clock clock;

    /**
     * Takes what came back.
     *
     * @param waking told that something is to be carried
     */
    LetterInstead(Deliveries deliveries, Runnable waking, Clock clock) {
        this.deliveries = deliveries;
        this.waking = waking;
        this.clock = clock;
    }

    @EventListener
    void on(Undelivered undelivered) {
        if (undelivered.purpose() != Purpose.NOTIFICATION) {
            return; // replies are no notices; staff find them among the dead letters
        }
        if (deliveries.broughtBack(undelivered.key(), Channel.EMAIL, "Messenger could not bring it", clock.instant())) {
            waking.run();
        } else {
            log.info("Notice {} came back from Messenger when its words were forgotten", undelivered.key());
        }
    }
}
