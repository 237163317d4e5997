package dev.laurel.loyalty.reward;

import dev.laurel.loyalty.coupon.CouponsReady;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What staff do to the catalogue. Each change is one conditional write on the version that they had read. */
final class EditRewards {

    private final Rewards rewards;
    private final CouponsReady coupons;
    private final boolean sweepstakesAreLive;
    private final StaffLog log;

    EditRewards(Rewards rewards, CouponsReady coupons, boolean sweepstakesAreLive, StaffLog log) {
        this.rewards = rewards;
        this.coupons = coupons;
        this.sweepstakesAreLive = sweepstakesAreLive;
        this.log = log;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Done(Reward reward) implements Outcome {}

        record Removed() implements Outcome {}

        record NotFound() implements Outcome {}

        /** It is not the version that was read. */
        record Changed() implements Outcome {}

        /** The reward's state does not allow it. */
        record NotPossible(String why) implements Outcome {}
    }

    Reward create(RewardTerms terms, String staff) {
        String id = "rwd_" + UUID.randomUUID().toString().replace("-", "");
        Reward reward = new Reward(id, 1, RewardStatus.DRAFT, terms);
        write(staff, "create-reward", reward, Map.of("name", terms.name()));
        rewards.insert(reward);
        return reward;
    }

    /** The kind can change only while nobody can have redeemed it. */
    Outcome edit(String id, long version, RewardTerms terms, String staff) {
        return change(id, version, reward -> {
            if (reward.status() != RewardStatus.DRAFT
                    && !reward.terms().kind().label().equals(terms.kind().label())) {
                return new Outcome.NotPossible("What kind of reward it is can be changed only in a draft.");
            }
            write(staff, "edit-reward", reward, Map.of("changes", TermsChange.between(reward.terms(), terms)));
            return replaced(reward, reward.edited(terms));
        });
    }

    Outcome activate(String id, long version, String staff) {
        return change(id, version, reward -> {
            Optional<String> obstacle = notActivatable(reward);
            if (obstacle.isPresent()) {
                return new Outcome.NotPossible(obstacle.get());
            }
            write(staff, "activate-reward", reward, Map.of());
            return replaced(reward, reward.in(RewardStatus.ACTIVE));
        });
    }

    Outcome archive(String id, long version, String staff) {
        return change(id, version, reward -> {
            if (reward.status() == RewardStatus.ARCHIVED) {
                return new Outcome.NotPossible("It is archived already.");
            }
            write(staff, "archive-reward", reward, Map.of());
            return replaced(reward, reward.in(RewardStatus.ARCHIVED));
        });
    }

    /** Only drafts go away; what was ever on offer is archived, because redemptions name it. */
    Outcome remove(String id, long version, String staff) {
        return change(id, version, reward -> {
            if (reward.status() != RewardStatus.DRAFT) {
                return new Outcome.NotPossible("It has been on offer: archive it.");
            }
            write(staff, "remove-reward", reward, Map.of());
            return rewards.remove(reward) ? new Outcome.Removed() : new Outcome.Changed();
        });
    }

    private Outcome change(String id, long version, Function<Reward, Outcome> change) {
        return rewards.find(id)
                .map(reward -> reward.version() == version ? change.apply(reward) : new Outcome.Changed())
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome replaced(Reward before, Reward after) {
        return rewards.replace(before, after) ? new Outcome.Done(after) : new Outcome.Changed();
    }

    private void write(String staff, String action, Reward reward, Map<String, String> details) {
        log.write(new StaffAction(staff, action, reward.id(), null, details));
    }

    private Optional<String> notActivatable(Reward reward) {
        if (reward.status() == RewardStatus.ACTIVE) {
            return Optional.of("It is active already.");
        }
        if (reward.terms().kind() instanceof RewardKind.Entries && !sweepstakesAreLive) {
            return Optional.of("Nobody would grant the entries yet: laurel.loyalty.rewards.sweepstakes-live is off.");
        }
        if (reward.terms().kind().givesCode() && !coupons.hasSecret()) {
            return Optional.of("Codes cannot be kept: laurel.loyalty.coupons.secret is not set.");
        }
        return Optional.empty();
    }
}
