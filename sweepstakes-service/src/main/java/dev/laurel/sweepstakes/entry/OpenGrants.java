package dev.laurel.sweepstakes.entry;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings to its end what a crash, or a service that did not answer, left half-made. Every instance may: it is idempotent. */
@Component
public class OpenGrants {

    private static final Logger log = LoggerFactory.getLogger(OpenGrants.class);
    private static final int MOST = 500;

    private final Participations participations;
    private final SettleGrants settle;
    private final Clock clock;
    private final Duration patience;

    OpenGrants(
            Participations participations,
            SettleGrants settle,
            Clock clock,
            @Value("${laurel.sweepstakes.entries.patience:10s}") Duration patience) {
        this.participations = participations;
        this.settle = settle;
        this.clock = clock;
        this.patience = patience;
    }

    @Scheduled(fixedDelayString = "${laurel.sweepstakes.entries.sweep-interval:30s}")
    void sweep() {
        for (var person : participations.openSince(clock.instant().minus(patience), MOST)) {
            try {
                finish(person);
            } catch (RuntimeException failure) {
                log.warn("Participation {} could not be brought to its end; it stays open", person.id(), failure);
            }
        }
    }

    private void finish(Participation person) {
        var current = person;
        for (var grant : person.open().toList()) {
            current = settle.found(current, grant.key());
        }
    }
}
