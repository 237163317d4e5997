package dev.laurel.auth.erasure;

import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.profile.Profiles;
import dev.laurel.platform.problem.Unavailability;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets a customer: records the request, then removes account, profile and whatever else is known, then records
 * that it is done, which tells the other services. Each step may be repeated, and what a crash or an absent identity provider leaves undone is taken up again.
 */
@Component
class EraseCustomer {
    private static final Logger log = LoggerFactory.getLogger(EraseCustomer.class);

    private final Erasures erasures;
    private final Profiles profiles;
    private final IdentityProvider identities;
    private final List<PersonalData> personal;
    private final Clock clock;

    EraseCustomer(
            Erasures erasures,
            Profiles profiles,
            IdentityProvider identities,
            List<PersonalData> personal,
            Clock clock) {
        this.erasures = erasures;
        this.profiles = profiles;
        this.identities = identities;
        this.personal = personal;
        this.clock = clock;
    }

    /** How far the erasure has come when this returns; the rest follows by itself. */
    Erasure erase(String id) {
        erasures.request(id, clock.instant());
        carryOut(erasures.find(id).orElseThrow());
        return erasures.find(id).orElseThrow();
    }

    /** Takes up what is still open. */
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void resume() {
        try {
            erasures.open().forEach(this::carryOut);
        } catch (RuntimeException storeAway) {
            log.warn("Open erasures could not be read: {}", storeAway.toString());
        }
    }

    private void carryOut(Erasure erasure) {
        var id = erasure.id();
        try {
            // The account first: without it nobody can sign in and see a profile that is half gone.
            identities.delete(id);
            profiles.remove(id);
            personal.forEach(data -> data.forget(id));
            erasures.complete(erasure, clock.instant());
        } catch (RuntimeException failure) {
            if (!Unavailability.isIn(failure)) {
                log.error("Erasure of {} failed and will be tried again", id, failure);
            } else {
                log.warn("Erasure of {} waits: {}", id, failure.toString());
            }
        }
    }
}
