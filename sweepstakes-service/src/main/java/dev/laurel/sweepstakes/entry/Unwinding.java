package dev.laurel.sweepstakes.entry;

import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Gives back the points of a sweepstakes that ended without a draw. Repeatable at any point. */
@Component
public class Unwinding {

    private static final String REASON = "CALLED_OFF";

    private final Participations participations;
    private final SettleGrants settle;

    Unwinding(Participations participations, SettleGrants settle) {
        this.participations = participations;
        this.settle = settle;
    }

    /** How many spends are still to be given back. */
    public int unwind(Sweepstakes sweepstakes) {
        var left = new AtomicInteger();
        participations.forEach(sweepstakes.id(), person -> {
            var current = person;
            for (var grant : person.grants()) {
                if (grant.costsPoints() && (grant.weight() > 0 || grant.open())) {
                    current = participations.change(current, known -> {
                        var now = known.grant(grant.key()).orElseThrow();
                        return now.weight() > 0 ? known.with(now.withdrawn(REASON)) : known;
                    });
                    current = settle.found(current, grant.key());
                    left.addAndGet(current.grant(grant.key()).orElseThrow().open() ? 1 : 0);
                }
            }
        });
        return left.get();
    }
}
