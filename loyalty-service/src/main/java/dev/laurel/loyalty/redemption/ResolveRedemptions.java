package dev.laurel.loyalty.redemption;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what a crash left, and looks once more at what was undone. Every instance does; who looks at a redemption is
 * decided by a conditional write on it.
 */
final class ResolveRedemptions {

    private static final Logger log = LoggerFactory.getLogger(ResolveRedemptions.class);

    private final Redemptions redemptions;
    private final RedemptionSaga saga;
    private final Patience patience;
    private final int most;
    private final Clock clock;

    /** @param most how many redemptions one round takes */
    ResolveRedemptions(Redemptions redemptions, RedemptionSaga saga, Patience patience, int most, Clock clock) {
        this.redemptions = redemptions;
        this.saga = saga;
        this.patience = patience;
        this.most = most;
        this.clock = clock;
    }

    /** One round; returns how many redemptions were due. */
    int round() {
        List<Redemption> due = redemptions.due(clock.instant(), most);
        for (Redemption redemption : due) {
            try {
                look(redemption);
            } catch (RuntimeException failure) {
                log.warn("Redemption {} could not be looked at; it stays due", redemption.id(), failure);
            }
        }
        return due.size();
    }

    private void look(Redemption due) {
        Redemption looked = due.looked(patience.nextLook(clock));
        if (!redemptions.advance(due, looked)) {
            return;
        }
        if (looked.status().isUnderWay()) {
            Redemption ended = saga.advance(looked);
            log.info("Redemption {} was {} and is {}", due.id(), due.status(), ended.status());
        } else {
            if (looked.status().isUndone()) {
                saga.undo(looked);
            }
            Redemption settled = looked.looked(null);
            redemptions.advance(looked, settled);
        }
    }
}
