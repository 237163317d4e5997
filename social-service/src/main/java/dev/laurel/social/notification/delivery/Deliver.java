package dev.laurel.social.notification.delivery;

import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.delivery.Courier.Outcome;
import dev.laurel.social.notification.preference.PreferenceBook;
import dev.laurel.social.notification.preference.Preferences;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tries one delivery. What the customer wants is asked now, not when the event was heard of. */
final class Deliver {

    private final Deliveries queue;
    private final PreferenceBook preferences;
    private final Map<Channel, Courier> couriers;
    private final RetrySettings retries;
    private final Clock clock;

    Deliver(Deliveries queue, PreferenceBook preferences, List<Courier> couriers, RetrySettings retries, Clock clock) {
        this.queue = queue;
        this.preferences = preferences;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::channel, Function.identity()));
        this.retries = retries;
        this.clock = clock;
    }

    /** How it ended; nothing while it has not. */
    Optional<DeliveryEnd> deliver(Delivery claimed) {
        var chosen = preferences.of(claimed.customer());
        if (chosen.isEmpty()) {
            queue.forget(claimed.customer());
            return Optional.of(DeliveryEnd.DROPPED);
        }
        if (!isWanted(claimed, chosen.get())) {
            return end(claimed, DeliveryEnd.DROPPED, "not wanted any more");
        }
        var now = clock.instant();
        var undisturbed = chosen.get().undisturbed(now);
        if (undisturbed.isAfter(now)) {
            queue.postpone(claimed, undisturbed);
            return Optional.empty();
        }
        var courier = couriers.get(claimed.channel());
        if (courier == null) {
            return end(
                    claimed,
                    DeliveryEnd.DROPPED,
                    "nobody carries " + claimed.channel().word());
        }
        return conclude(claimed, carry(courier, claimed));
    }

    /** E-mail stands in for Messenger, too. */
    private static boolean isWanted(Delivery delivery, Preferences chosen) {
        var kind = delivery.notice().kind();
        return chosen.wants(delivery.channel(), kind)
                || (delivery.channel() == Channel.EMAIL && chosen.wants(Channel.MESSENGER, kind));
    }

    private static Outcome carry(Courier courier, Delivery delivery) {
        try {
            return courier.carry(delivery);
        } catch (RuntimeException unexpected) {
            return new Outcome.Later(unexpected.getClass().getSimpleName());
        }
    }

    private Optional<DeliveryEnd> conclude(Delivery claimed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent() -> end(claimed, DeliveryEnd.SENT, "");
            case Outcome.HandedOn() -> end(claimed, DeliveryEnd.HANDED_ON, "");
            case Outcome.Nowhere(var reason) -> end(claimed, DeliveryEnd.DROPPED, reason);
            case Outcome.Otherwise(var other, var reason) -> {
                queue.add(claimed.by(other, clock.instant()));
                yield end(claimed, DeliveryEnd.DROPPED, reason);
            }
            case Outcome.Refused(var problem) -> end(claimed, DeliveryEnd.SET_ASIDE, problem);
            case Outcome.Later(var problem)
            when claimed.attempts() >= retries.attempts() -> end(claimed, DeliveryEnd.SET_ASIDE, problem);
            case Outcome.Later(var problem) -> {
                queue.retry(claimed, clock.instant().plus(retries.pauseAfter(claimed.attempts())), problem);
                yield Optional.empty();
            }
        };
    }

    private Optional<DeliveryEnd> end(Delivery claimed, DeliveryEnd end, String reason) {
        queue.end(claimed, end, reason, clock.instant());
        return Optional.of(end);
    }
}
