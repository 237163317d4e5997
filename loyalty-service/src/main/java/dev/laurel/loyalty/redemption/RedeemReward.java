package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.reward.CheckRedeemable;
import dev.laurel.loyalty.reward.Obstacle;
import dev.laurel.loyalty.reward.Reward;
import dev.laurel.loyalty.reward.RewardStatus;
import dev.laurel.loyalty.reward.Rewards;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Redeems a reward: stores the redemption, whose id is the member's and his key's, and takes it to its end. */
public final class RedeemReward {

    private final Rewards rewards;
    private final CheckRedeemable redeemable;
    private final Journal journal;
    private final Redemptions redemptions;
    private final RedemptionSaga saga;
    private final Patience patience;
    private final Clock clock;

    RedeemReward(
            Rewards rewards,
            CheckRedeemable redeemable,
            Journal journal,
            Redemptions redemptions,
            RedemptionSaga saga,
            Patience patience,
            Clock clock) {
        this.rewards = rewards;
        this.redeemable = redeemable;
        this.journal = journal;
        this.redemptions = redemptions;
        this.saga = saga;
        this.patience = patience;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** There is a redemption, and it holds what it should. */
        record Redeemed(Redemption redemption, boolean replayed) implements Outcome {}

        /** It cannot be had now. */
        record Refused(Refusal refusal, boolean replayed) implements Outcome {}

        /** There is no such reward on offer. */
        record NoSuchReward() implements Outcome {}

        /** It costs something else than the client believed. */
        record CostsOtherwise(long points) implements Outcome {}

        /** The key was used for another request. */
        record KeyReused() implements Outcome {}
    }

    /**
     * Redeems.
     *
     * @param key the client's name for this request
     * @param expected what it costs, as far as the client knows; nothing: whatever it costs
     */
    public Outcome redeem(String member, String rewardId, String key, @Nullable Long expected) {
        String id = RedemptionId.derivedFrom(member, key);
        String fingerprint = RedemptionId.fingerprint(rewardId, String.valueOf(expected));
        Optional<Redemption> known = redemptions.find(id);
        if (known.isPresent()) {
            return repeat(known.get(), fingerprint);
        }
        Reward reward = rewards.find(rewardId)
                .filter(found -> found.status() == RewardStatus.ACTIVE)
                .orElse(null);
        if (reward == null) {
            return new Outcome.NoSuchReward();
        }
        if (expected != null && expected != reward.terms().cost()) {
            return new Outcome.CostsOtherwise(reward.terms().cost());
        }
        List<Obstacle> obstacles =
                redeemable.obstacles(reward, member, journal.head(member).standing());
        if (!obstacles.isEmpty()) {
            return new Outcome.Refused(Refusal.of(obstacles.getFirst()), false);
        }
        Redemption started = Redemption.started(
                id, member, TakenReward.of(reward), fingerprint, clock.instant(), patience.withSteps());
        return redemptions.insert(started)
                ? outcome(saga.advance(started), false)
                : repeat(redemptions.find(id).orElseThrow(), fingerprint);
    }

    /** Whoever repeats a request while the first one is under way helps it along. */
    private Outcome repeat(Redemption known, String fingerprint) {
        return known.fingerprint().equals(fingerprint) ? outcome(saga.advance(known), true) : new Outcome.KeyReused();
    }

    private static Outcome outcome(Redemption redemption, boolean replayed) {
        Refusal refusal = redemption.refusal();
        return refusal == null ? new Outcome.Redeemed(redemption, replayed) : new Outcome.Refused(refusal, replayed);
    }
}
