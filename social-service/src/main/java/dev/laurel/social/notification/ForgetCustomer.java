package dev.laurel.social.notification;

import dev.laurel.social.notification.delivery.Deliveries;
import dev.laurel.social.notification.inbox.Inbox;
import dev.laurel.social.notification.preference.PreferenceBook;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what is kept of a customer, after it is on record that nothing more may be kept. */
final class ForgetCustomer {

    private static final Logger log = LoggerFactory.getLogger(ForgetCustomer.class);

    private final PreferenceBook preferences;
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final Clock clock;

    ForgetCustomer(PreferenceBook preferences, Inbox inbox, Deliveries deliveries, Clock clock) {
        this.preferences = preferences;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void forget(String customer) {
        preferences.forget(customer, clock.instant());
        remove(customer);
        log.info("Forgot {}", customer);
    }

    /** Once more, for what another thread was just putting in when it was forgotten. */
    void remove(String customer) {
        inbox.forget(customer);
        deliveries.forget(customer);
    }
}
