package dev.laurel.social.messenger.lane;

import dev.laurel.social.messenger.lane.LaneWork.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what waits in a lane, one after the other. Knows neither threads nor leases. */
final class Lane {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    private final String name;
    private final LaneStore store;
    private final LaneWork work;
    private final LaneSettings settings;
    private final Clock clock;

    Lane(String name, LaneStore store, LaneWork work, LaneSettings settings, Clock clock) {
        this.name = name;
        this.store = store;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Goes on until nothing is due.
     *
     * @param mayGoOn asked before each one
     * @return when the next is due; nothing if none waits
     */
    Optional<Instant> drain(String lane, BooleanSupplier mayGoOn) {
        while (mayGoOn.getAsBoolean()) {
            var first = store.first(lane);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            var parcel = first.get();
            if (parcel.dueAt().isAfter(clock.instant())) {
                return Optional.of(parcel.dueAt());
            }
            take(parcel);
        }
        return Optional.empty();
    }

    private void take(Parcel parcel) {
        if (store.isDone(parcel.id())) {
            store.done(parcel, clock.instant());
            return;
        }
        switch (outcome(parcel)) {
            case LaneWork.Done done -> store.done(parcel, clock.instant());
            case LaneWork.NotYet(var pause) ->
                store.postpone(parcel, clock.instant().plus(pause), parcel.tries());
            case LaneWork.InVain(var why)
            when parcel.tries() + 1 < settings.tries() -> {
                log.warn("{} {} was tried in vain, {} times before: {}", name, parcel.id(), parcel.tries(), why);
                store.postpone(parcel, clock.instant().plus(settings.backoff(parcel.tries())), parcel.tries() + 1);
            }
            case LaneWork.InVain(var why) -> {
                work.givenUp(parcel, why);
                setAside(parcel, why);
            }
            case LaneWork.SetAside(var why) -> setAside(parcel, why);
        }
    }

    private Outcome outcome(Parcel parcel) {
        try {
            return work.take(parcel);
        } catch (RuntimeException failure) {
            log.warn("{} {} failed", name, parcel.id(), failure);
            return new LaneWork.InVain(failure.getClass().getSimpleName());
        }
    }

    private void setAside(Parcel parcel, String why) {
        log.error("{} {} is set aside: {}", name, parcel.id(), why);
        store.setAside(parcel, why, clock.instant());
    }
}
