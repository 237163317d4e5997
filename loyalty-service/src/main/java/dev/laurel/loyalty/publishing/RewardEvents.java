package dev.laurel.loyalty.publishing;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.loyalty.v1.RedemptionCancelled;
import dev.laurel.contracts.loyalty.v1.RewardEntriesGranted;
import dev.laurel.contracts.loyalty.v1.RewardRedeemed;
import dev.laurel.loyalty.redemption.Redemption;
import dev.laurel.loyalty.redemption.RedemptionEvents;
import dev.laurel.loyalty.redemption.RedemptionStatus;
import dev.laurel.loyalty.reward.RewardKind;
import java.util.ArrayList;
import java.util.List;

/** Redemptions in the words of the contracts: told when the member has the reward, and when it was taken back. */
final class RewardEvents implements RedemptionEvents {

    @Override
    public List<Event> of(Redemption before, Redemption after) {
        boolean fulfilled =
                before.status() == RedemptionStatus.PAID && !after.status().isUnderWay();
        boolean cancelled =
                before.status() == RedemptionStatus.CANCELLING && after.status() == RedemptionStatus.CANCELLED;
        List<Event> events = new ArrayList<>();
        if (fulfilled) {
            events.add(redeemed(after));
            if (after.reward().kind() instanceof RewardKind.Entries entries) {
                events.add(granted(after, entries));
            }
        }
        if (cancelled) {
            events.add(cancelled(after));
        }
        return events;
    }

    private static RewardRedeemed redeemed(Redemption redemption) {
        return new RewardRedeemed(
                redemption.id() + ":redeemed",
                redemption.member(),
                redemption.id(),
                redemption.reward().id(),
                redemption.reward().name(),
                redemption.reward().kind().label(),
                redemption.reward().points(),
                redemption.changedAt());
    }

    private static RewardEntriesGranted granted(Redemption redemption, RewardKind.Entries entries) {
        return new RewardEntriesGranted(
                redemption.id() + ":entries-granted",
                redemption.member(),
                redemption.id(),
                redemption.reward().id(),
                entries.sweepstakesId(),
                entries.entries(),
                redemption.changedAt());
    }

    private static RedemptionCancelled cancelled(Redemption redemption) {
        return new RedemptionCancelled(
                redemption.id() + ":cancelled",
                redemption.member(),
                redemption.id(),
                redemption.reward().id(),
                redemption.reward().name(),
                redemption.reward().points(),
                redemption.changedAt());
    }
}
