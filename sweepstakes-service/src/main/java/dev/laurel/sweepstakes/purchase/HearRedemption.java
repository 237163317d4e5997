package dev.laurel.sweepstakes.purchase;

import dev.laurel.contracts.loyalty.v1.RewardEntriesGranted;
import dev.laurel.draw.EntryMethod;
import dev.laurel.sweepstakes.entry.GrantEntries;
import dev.laurel.sweepstakes.entry.GrantEntries.Earned;
import dev.laurel.sweepstakes.entry.SettleGrants;
import dev.laurel.sweepstakes.entry.Source;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A reward was redeemed that consists of entries. Either all of them are granted, or they are refused for good; the
 * refusal is told, and loyalty-service gives the points back.
 */
@Component
class HearRedemption {

    static final String NO_SUCH_SWEEPSTAKES = "NO_SUCH_SWEEPSTAKES";
    static final String NOT_OFFERED = "NOT_OFFERED";

    private final SweepstakesRegister register;
    private final GrantEntries grantEntries;

    HearRedemption(SweepstakesRegister register, GrantEntries grantEntries) {
        this.register = register;
        this.grantEntries = grantEntries;
    }

    void hear(RewardEntriesGranted event) {
        var earned = new Earned(
                event.customerId(),
                "reward:" + event.redemptionId(),
                EntryMethod.BONUS,
                event.entries(),
                event.entries(),
                event.occurredAt(),
                new Source.Redemption(event.redemptionId()));
        register.find(event.sweepstakesId())
                .ifPresentOrElse(
                        found -> grantEntries.grantAllOrNone(found, earned, obstacle(found, event.occurredAt())),
                        () -> grantEntries.refuseNowhere(event.sweepstakesId(), earned, NO_SUCH_SWEEPSTAKES));
    }

    private static @Nullable String obstacle(Sweepstakes sweepstakes, Instant fact) {
        if (!sweepstakes.admits(fact)) {
            return SettleGrants.NOT_OPEN;
        }
        return sweepstakes.plan().ways().bonus() ? null : NOT_OFFERED;
    }
}
