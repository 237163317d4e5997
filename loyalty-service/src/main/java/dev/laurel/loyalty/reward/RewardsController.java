package dev.laurel.loyalty.reward;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as a member sees it. */
@RestController
class RewardsController {

    private final Rewards rewards;
    private final CheckRedeemable redeemable;
    private final Journal journal;

    RewardsController(Rewards rewards, CheckRedeemable redeemable, Journal journal) {
        this.rewards = rewards;
        this.redeemable = redeemable;
        this.journal = journal;
    }

    /** Everything that is on offer, cheapest first, each with what stands in the way of having it now. */
    @GetMapping("/api/loyalty/rewards")
    RewardsAnswer rewards(Principal member) {
        return offeredTo(member.getName());
    }

    /** The same for a service that speaks with the member. The gateway has no route here. */
    @GetMapping("/internal/members/{member}/rewards")
    RewardsAnswer rewardsOf(@PathVariable String member) {
        return offeredTo(member);
    }

    private RewardsAnswer offeredTo(String member) {
        Standing standing = journal.head(member).standing();
        return new RewardsAnswer(
                standing.balances().available(),
                rewards.active().stream()
                        .map(reward -> answer(reward, member, standing))
                        .toList());
    }

    /** The member's points beside what they buy. */
    record RewardsAnswer(long available, List<RewardAnswer> items) {}

    /**
     * One reward.
     *
     * @param left how many are left; nothing: as many as are wanted
     * @param redeemable whether the member can have it now
     * @param obstacles why not
     */
    record RewardAnswer(
            String id,
            String name,
            String description,
            long points,
            RewardKindBody kind,
            @Nullable Long left,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String minimumTier,
            @Nullable Integer perMember,
            boolean redeemable,
            List<ObstacleAnswer> obstacles) {}

    /** One reason, for programs and for people. */
    record ObstacleAnswer(Obstacle.Reason reason, String message) {}

    private RewardAnswer answer(Reward reward, String member, Standing standing) {
        RewardTerms terms = reward.terms();
        List<ObstacleAnswer> obstacles = redeemable.obstacles(reward, member, standing).stream()
                .map(obstacle -> new ObstacleAnswer(obstacle.reason(), obstacle.message()))
                .toList();
        return new RewardAnswer(
                reward.id(),
                terms.name(),
                terms.description(),
                terms.cost(),
                RewardKindBody.of(terms.kind()),
                redeemable.left(reward).orElse(null),
                terms.from(),
                terms.until(),
                terms.minimumTier(),
                terms.perMember(),
                obstacles.isEmpty(),
                obstacles);
    }
}
