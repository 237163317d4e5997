package dev.laurel.loyalty.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.coupon.InMemoryCoupons;
import dev.laurel.loyalty.reward.InMemoryRewards;
import dev.laurel.loyalty.reward.RewardKind;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process ends, or whoever is at it falls asleep, before and after each write and each read, for each kind. */
class RedemptionCrashTest {

    private static final String MEMBER = "ann";
    private static final String REWARD = "rwd_1";

    static Stream<RewardKind> kinds() {
        return Shop.kinds().stream();
    }

    private static Shop shop(RewardKind kind) {
        boolean pooled = kind instanceof RewardKind.PooledCoupon;
        Shop shop = new Shop(InMemoryRewards.active(REWARD, 400, kind, pooled ? null : 2L, 2));
        if (pooled) {
            InMemoryCoupons.fill(shop.coupons, REWARD, "code\nAAAA-1111\nBBBB-2222");
        }
        shop.member(MEMBER);
        return shop;
    }

    private static void redeem(Shop shop) {
        shop.redeem.redeem(MEMBER, REWARD, "key", null);
    }

    private static void cancel(Shop shop) {
        Redemption redemption = shop.redemption(MEMBER, "key");
        if (redemption.reward().kind() instanceof RewardKind.Entries) {
            shop.cancel.entriesRefused(redemption, "The sweepstakes was called off.");
        } else {
            shop.cancel.cancel(redemption, MEMBER, "");
        }
    }

    /** Runs the work once to count its boundaries, then again for each of them with a fresh shop. */
    private static void atEachBoundary(RewardKind kind, Consumer<Shop> before, Consumer<Shop> work, AtBoundary test) {
        Shop whole = shop(kind);
        before.accept(whole);
        int boundaries = whole.boundaries.during(Map.of(), () -> work.accept(whole));
        assertThat(boundaries).isGreaterThan(8);
        for (int boundary = 1; boundary <= boundaries; boundary++) {
            Shop shop = shop(kind);
            before.accept(shop);
            test.run(shop, boundary);
        }
    }

    private interface AtBoundary {
        void run(Shop shop, int boundary);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRedemptionThatWasInterruptedAnywhereIsFinishedOnceByTheResolver(RewardKind kind) {
        atEachBoundary(kind, shop -> {}, RedemptionCrashTest::redeem, (shop, boundary) -> {
            shop.boundaries.during(Map.of(boundary, Boundaries.crash()), () -> redeem(shop));
            shop.settle();
            shop.assertWhole();
            // what was never stored, never happened; what was stored, happened
            assertThat(shop.redemptions.all.values())
                    .allMatch(redemption -> redemption.status() == RedemptionStatus.COMPLETED
                            || redemption.status() == RedemptionStatus.ORDERED);
            assertThat(shop.available(MEMBER)).isEqualTo(shop.redemptions.all.isEmpty() ? 1_000 : 600);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameKeyFinishesWhatWasInterruptedAnywhere(RewardKind kind) {
        atEachBoundary(kind, shop -> {}, RedemptionCrashTest::redeem, (shop, boundary) -> {
            shop.boundaries.during(Map.of(boundary, Boundaries.crash()), () -> redeem(shop));
            RedeemReward.Outcome outcome = shop.redeem.redeem(MEMBER, REWARD, "key", null);
            assertThat(outcome).isInstanceOf(RedeemReward.Outcome.Redeemed.class);
            assertThat(shop.available(MEMBER)).isEqualTo(600);
            shop.settle();
            shop.assertWhole();
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCancellationThatWasInterruptedAnywhereGivesBackOnce(RewardKind kind) {
        atEachBoundary(kind, RedemptionCrashTest::redeem, RedemptionCrashTest::cancel, (shop, boundary) -> {
            shop.boundaries.during(Map.of(boundary, Boundaries.crash()), () -> cancel(shop));
            shop.settle();
            shop.assertWhole();
            cancel(shop);
            shop.settle();
            shop.assertWhole();
            assertThat(shop.available(MEMBER)).isEqualTo(1_000);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoeverWakesAfterEverythingWasUndoneUndoesWhatHeStillDid(RewardKind kind) {
        atEachBoundary(kind, shop -> {}, RedemptionCrashTest::redeem, (shop, boundary) -> {
            shop.boundaries.during(Map.of(boundary, meanwhileUndone(shop)), () -> redeem(shop));
            shop.settle();
            shop.assertWhole();
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theLastLookUndoesWhatASleeperDidBeforeHeDied(RewardKind kind) {
        atEachBoundary(kind, shop -> {}, RedemptionCrashTest::redeem, (shop, boundary) -> {
            shop.boundaries.during(
                    Map.of(boundary, meanwhileUndone(shop), boundary + 1, Boundaries.crash()), () -> redeem(shop));
            shop.settle();
            shop.assertWhole();
        });
    }

    /** While one sleeps, the resolver finishes the redemption and the member takes it back. */
    private static Runnable meanwhileUndone(Shop shop) {
        return () -> {
            shop.clock.advance(Duration.ofSeconds(30));
            shop.resolve.round();
            shop.redemptions
                    .find(RedemptionId.derivedFrom(MEMBER, "key"))
                    .ifPresent(redemption -> shop.cancel.cancel(redemption, MEMBER, ""));
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void pointsThatAreSpentElsewhereMeanwhileEndInARefusalThatHoldsNothing(RewardKind kind) {
        atEachBoundary(kind, shop -> {}, RedemptionCrashTest::redeem, (shop, boundary) -> {
            Runnable spendElsewhere = () -> {
                shop.redeem.redeem(MEMBER, REWARD, "other-1", null);
                shop.redeem.redeem(MEMBER, REWARD, "other-2", null);
            };
            shop.boundaries.during(Map.of(boundary, spendElsewhere), () -> redeem(shop));
            shop.settle();
            shop.assertWhole();
            assertThat(shop.available(MEMBER)).isEqualTo(200);
        });
    }
}
