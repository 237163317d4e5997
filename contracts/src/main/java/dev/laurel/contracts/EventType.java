package dev.laurel.contracts;

import dev.laurel.contracts.customers.v1.ChannelLinked;
import dev.laurel.contracts.customers.v1.ChannelUnlinked;
import dev.laurel.contracts.customers.v1.CustomerErased;
import dev.laurel.contracts.customers.v1.CustomerProfileChanged;
import dev.laurel.contracts.loyalty.v1.CampaignEntriesEarned;
import dev.laurel.contracts.loyalty.v1.PointsAdjusted;
import dev.laurel.contracts.loyalty.v1.PointsAwarded;
import dev.laurel.contracts.loyalty.v1.PointsExpired;
import dev.laurel.contracts.loyalty.v1.PointsExpiring;
import dev.laurel.contracts.loyalty.v1.PointsHeld;
import dev.laurel.contracts.loyalty.v1.PointsMatured;
import dev.laurel.contracts.loyalty.v1.PointsRedeemed;
import dev.laurel.contracts.loyalty.v1.PointsReleased;
import dev.laurel.contracts.loyalty.v1.PointsRestored;
import dev.laurel.contracts.loyalty.v1.PointsReturned;
import dev.laurel.contracts.loyalty.v1.PointsReversed;
import dev.laurel.contracts.loyalty.v1.RedemptionCancelled;
import dev.laurel.contracts.loyalty.v1.RewardEntriesGranted;
import dev.laurel.contracts.loyalty.v1.RewardRedeemed;
import dev.laurel.contracts.loyalty.v1.TierChanged;
import dev.laurel.contracts.payment.v1.DisputeLost;
import dev.laurel.contracts.payment.v1.DisputeOpened;
import dev.laurel.contracts.payment.v1.DisputeWon;
import dev.laurel.contracts.payment.v1.PaymentCancelled;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.contracts.payment.v1.PaymentExpired;
import dev.laurel.contracts.payment.v1.PaymentFailed;
import dev.laurel.contracts.payment.v1.PaymentRefunded;
import dev.laurel.contracts.payment.v1.PaymentReinstated;
import dev.laurel.contracts.payment.v1.PaymentWithdrawn;
import dev.laurel.contracts.payment.v1.RefundFailed;
import dev.laurel.contracts.sweepstakes.v1.EntryGranted;
import dev.laurel.contracts.sweepstakes.v1.RewardEntriesRefused;
import dev.laurel.contracts.sweepstakes.v1.SweepstakesClosed;
import dev.laurel.contracts.sweepstakes.v1.WinnerSelected;
import java.util.Arrays;
import java.util.Optional;

/** The catalogue: each event's name on the wire, its topic and its record. */
public enum EventType {
    PAYMENT_COMPLETED_V1("dev.laurel.payment.completed.v1", Topics.PAYMENTS, PaymentCompleted.class),
    PAYMENT_REFUNDED_V1("dev.laurel.payment.refunded.v1", Topics.PAYMENTS, PaymentRefunded.class),
    REFUND_FAILED_V1("dev.laurel.payment.refund-failed.v1", Topics.PAYMENTS, RefundFailed.class),
    DISPUTE_OPENED_V1("dev.laurel.payment.dispute-opened.v1", Topics.PAYMENTS, DisputeOpened.class),
    DISPUTE_WON_V1("dev.laurel.payment.dispute-won.v1", Topics.PAYMENTS, DisputeWon.class),
    DISPUTE_LOST_V1("dev.laurel.payment.dispute-lost.v1", Topics.PAYMENTS, DisputeLost.class),
    PAYMENT_WITHDRAWN_V1("dev.laurel.payment.withdrawn.v1", Topics.PAYMENTS, PaymentWithdrawn.class),
    PAYMENT_REINSTATED_V1("dev.laurel.payment.reinstated.v1", Topics.PAYMENTS, PaymentReinstated.class),
    PAYMENT_FAILED_V1("dev.laurel.payment.failed.v1", Topics.PAYMENTS, PaymentFailed.class),
    PAYMENT_CANCELLED_V1("dev.laurel.payment.cancelled.v1", Topics.PAYMENTS, PaymentCancelled.class),
    PAYMENT_EXPIRED_V1("dev.laurel.payment.expired.v1", Topics.PAYMENTS, PaymentExpired.class),
    POINTS_AWARDED_V1("dev.laurel.loyalty.points-awarded.v1", Topics.LOYALTY, PointsAwarded.class),
    POINTS_REVERSED_V1("dev.laurel.loyalty.points-reversed.v1", Topics.LOYALTY, PointsReversed.class),
    POINTS_RESTORED_V1("dev.laurel.loyalty.points-restored.v1", Topics.LOYALTY, PointsRestored.class),
    POINTS_HELD_V1("dev.laurel.loyalty.points-held.v1", Topics.LOYALTY, PointsHeld.class),
    POINTS_RELEASED_V1("dev.laurel.loyalty.points-released.v1", Topics.LOYALTY, PointsReleased.class),
    POINTS_MATURED_V1("dev.laurel.loyalty.points-matured.v1", Topics.LOYALTY, PointsMatured.class),
    CAMPAIGN_ENTRIES_EARNED_V1(
            "dev.laurel.loyalty.campaign-entries-earned.v1", Topics.LOYALTY, CampaignEntriesEarned.class),
    POINTS_EXPIRED_V1("dev.laurel.loyalty.points-expired.v1", Topics.LOYALTY, PointsExpired.class),
    POINTS_EXPIRING_V1("dev.laurel.loyalty.points-expiring.v1", Topics.LOYALTY, PointsExpiring.class),
    POINTS_REDEEMED_V1("dev.laurel.loyalty.points-redeemed.v1", Topics.LOYALTY, PointsRedeemed.class),
    POINTS_RETURNED_V1("dev.laurel.loyalty.points-returned.v1", Topics.LOYALTY, PointsReturned.class),
    POINTS_ADJUSTED_V1("dev.laurel.loyalty.points-adjusted.v1", Topics.LOYALTY, PointsAdjusted.class),
    TIER_CHANGED_V1("dev.laurel.loyalty.tier-changed.v1", Topics.LOYALTY, TierChanged.class),
    REWARD_REDEEMED_V1("dev.laurel.loyalty.reward-redeemed.v1", Topics.LOYALTY, RewardRedeemed.class),
    REDEMPTION_CANCELLED_V1("dev.laurel.loyalty.redemption-cancelled.v1", Topics.LOYALTY, RedemptionCancelled.class),
    REWARD_ENTRIES_GRANTED_V1(
            "dev.laurel.loyalty.reward-entries-granted.v1", Topics.LOYALTY, RewardEntriesGranted.class),
    ENTRY_GRANTED_V1("dev.laurel.sweepstakes.entry-granted.v1", Topics.SWEEPSTAKES, EntryGranted.class),
    REWARD_ENTRIES_REFUSED_V1(
            "dev.laurel.sweepstakes.reward-entries-refused.v1", Topics.SWEEPSTAKES, RewardEntriesRefused.class),
    SWEEPSTAKES_CLOSED_V1("dev.laurel.sweepstakes.closed.v1", Topics.SWEEPSTAKES, SweepstakesClosed.class),
    WINNER_SELECTED_V1("dev.laurel.sweepstakes.winner-selected.v1", Topics.SWEEPSTAKES, WinnerSelected.class),
    CUSTOMER_PROFILE_CHANGED_V1(
            "dev.laurel.customers.profile-changed.v1", Topics.CUSTOMERS, CustomerProfileChanged.class),
    CUSTOMER_ERASED_V1("dev.laurel.customers.erased.v1", Topics.CUSTOMERS, CustomerErased.class),
    CHANNEL_LINKED_V1("dev.laurel.customers.channel-linked.v1", Topics.CUSTOMERS, ChannelLinked.class),
    CHANNEL_UNLINKED_V1("dev.laurel.customers.channel-unlinked.v1", Topics.CUSTOMERS, ChannelUnlinked.class);

    private final String wireName;
    private final String topic;
    private final Class<? extends Event> record;

    EventType(String wireName, String topic, Class<? extends Event> record) {
        this.wireName = wireName;
        this.topic = topic;
        this.record = record;
    }

    /** The CloudEvents type, for example {@code dev.laurel.payment.completed.v1}. */
    public String wireName() {
        return wireName;
    }

    /** The Kafka topic on which events of this type travel. */
    public String topic() {
        return topic;
    }

    /** The Java record that carries the event's data. */
    public Class<? extends Event> record() {
        return record;
    }

    /** The type with this CloudEvents name, or nothing when this version of the contracts does not know it. */
    public static Optional<EventType> named(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    /**
     * The type of this event.
     *
     * @throws IllegalArgumentException when its record is not in the catalogue
     */
    public static EventType of(Event event) {
        return Arrays.stream(values())
                .filter(type -> type.record == event.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event.getClass() + " is not in the event catalogue"));
    }
}
