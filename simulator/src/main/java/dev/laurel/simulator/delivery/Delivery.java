package dev.laurel.simulator.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a receiver.
 *
 * @param nextAttempt when it is tried again; absent when it is not
 */
public record Delivery(
        long number,
        String provider,
        String eventId,
        String type,
        URI target,
        Status status,
        List<Attempt> attempts,
        @Nullable Instant nextAttempt) {

    /** Where a delivery stands. */
    public enum Status {
        PENDING,
        DELIVERED,
        DROPPED,
        GIVEN_UP
    }

    /**
     * One try.
     *
     * @param status the receiver's HTTP status; absent when there was no answer
     * @param error why there was none
     * @param fault how it was tampered with, if it was
     */
    public record Attempt(
            Instant at,
            long millis,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable String fault) {

        boolean accepted() {
            return status != null && status >= 200 && status < 300;
        }
    }

    static Delivery of(long number, Webhook webhook, Status status) {
        return new Delivery(
                number,
                webhook.provider(),
                webhook.eventId(),
                webhook.type(),
                webhook.target(),
                status,
                List.of(),
                null);
    }

    Delivery after(Attempt attempt, Status next, @Nullable Instant again) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return new Delivery(number, provider, eventId, type, target, next, List.copyOf(all), again);
    }
}
