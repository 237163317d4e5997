package dev.laurel.sweepstakes.entry;

import dev.laurel.sweepstakes.lifecycle.Aftermath;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes entries out for good. Before the seal they do not count any more; after it they keep their weight and win nothing. */
@Component
public class TakeOut {

    private final SweepstakesRegister register;
    private final Participations participations;
    private final SettleGrants settle;
    private final Disqualifications disqualifications;
    private final Clock clock;

    TakeOut(
            SweepstakesRegister register,
            Participations participations,
            SettleGrants settle,
            Disqualifications disqualifications,
            Clock clock) {
        this.register = register;
        this.participations = participations;
        this.settle = settle;
        this.disqualifications = disqualifications;
        this.clock = clock;
    }

    /**
     * All that a person has in a sweepstakes. Repeatable at any point.
     *
     * @param reason a public code
     */
    public void all(Sweepstakes sweepstakes, Participation person, String reason) {
        if (sweepstakes.progress().admissionEndedAt() == null) {
            withdraw(person, reason);
        }
        // looked at again, since admission may have ended between the two writes
        var now = register.find(sweepstakes.id()).orElseThrow();
        if (now.progress().admissionEndedAt() != null) {
            person.grants().stream()
                    .filter(grant -> grant.weight() > 0)
                    .forEach(grant -> disqualify(now.id(), grant.entryId(), reason));
        }
    }

    /** A sealed entry; whoever claimed a prize with it keeps that. */
    public void disqualify(String sweepstakesId, String entryId, String reason) {
        disqualifications.add(sweepstakesId, entryId, reason);
        register.change(
                sweepstakesId, current -> new Aftermath(current).disqualifyEntry(entryId, reason, clock.instant()));
    }

    private void withdraw(Participation person, String reason) {
        var current = person;
        for (var grant : person.grants()) {
            current = participations.change(current, known -> {
                var now = known.grant(grant.key()).orElseThrow();
                return now.weight() > 0 ? known.with(now.withdrawn(reason)) : known;
            });
            current = settle.found(current, grant.key());
        }
    }
}
