package dev.laurel.social.notification;

import dev.laurel.social.notification.delivery.Deliveries;
import dev.laurel.social.notification.inbox.Inbox;
import dev.laurel.social.notification.preference.PreferenceBook;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is old, and what came in while its customer was being forgotten. */
@Component
class Housekeeping {

    private static final Duration JUST_FORGOTTEN = Duration.ofDays(2);

    /** Longer than Messenger's window and all its tries together. */
    private static final Duration MAY_COME_BACK = Duration.ofDays(3);

    private final Inbox inbox;
    private final Deliveries deliveries;
    private final PreferenceBook preferences;
    private final ForgetCustomer forget;
    private final NotificationSettings settings;
    private final Clock clock;

    Housekeeping(
            Inbox inbox,
            Deliveries deliveries,
            PreferenceBook preferences,
            ForgetCustomer forget,
            NotificationSettings settings,
            Clock clock) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.forget = forget;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 * * * *")
    @SchedulerLock(name = "notification-housekeeping")
    public void everyHour() {
        var now = clock.instant();
        preferences.forgottenSince(now.minus(JUST_FORGOTTEN)).forEach(forget::remove);
        inbox.dropBefore(now.minus(settings.keepInbox()));
        deliveries.forgetHandedOnBefore(now.minus(MAY_COME_BACK));
        deliveries.dropEndedBefore(now.minus(settings.keepRecords()));
    }
}
