package dev.laurel.loyalty.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.coupon.InMemoryCoupons;
import dev.laurel.loyalty.reward.InMemoryRewards;
import dev.laurel.loyalty.reward.RewardKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Several threads redeem, cancel, use and resolve at random, and die at random boundaries. In the end stock sold and left
 * is what there was, points spent are what was kept, and no code was given twice: see {@link Shop#assertWhole}.
 */
class RedemptionPropertiesTest {

    private static final int THREADS = 3;
    private static final List<String> MEMBERS = List.of("ann", "bob", "cem");
    private static final List<String> REWARDS = List.of("rwd_coupon", "rwd_pool", "rwd_mug");

    enum Act {
        REDEEM,
        CANCEL,
        USE,
        SHIP,
        RESOLVE
    }

    /**
     * What one thread does next.
     *
     * @param dieAt at which boundary the thread's process ends; nothing happens at one that is not reached
     */
    record Step(int thread, Act act, String member, String reward, int key, int dieAt) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Act> acts = Arbitraries.frequency(
                Tuple.of(8, Act.REDEEM),
                Tuple.of(4, Act.CANCEL),
                Tuple.of(1, Act.USE),
                Tuple.of(1, Act.SHIP),
                Tuple.of(2, Act.RESOLVE));
        return Combinators.combine(
                        Arbitraries.integers().between(0, THREADS - 1),
                        acts,
                        Arbitraries.of(MEMBERS),
                        Arbitraries.of(REWARDS),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 80))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void whateverHappensNothingIsLostOrGivenTwice(@ForAll("histories") List<Step> history) throws Exception {
        Shop shop = new Shop(
                InMemoryRewards.active(REWARDS.get(0), 300, new RewardKind.GeneratedCoupon(null), 3L, 2),
                InMemoryRewards.active(REWARDS.get(1), 200, new RewardKind.PooledCoupon(null), null, 2),
                InMemoryRewards.active(REWARDS.get(2), 250, new RewardKind.Product("mug"), 2L, null));
        InMemoryCoupons.fill(shop.coupons, REWARDS.get(1), "AAAA-1\nAAAA-2\nAAAA-3\nAAAA-4");
        MEMBERS.forEach(shop::member);

        List<Callable<Boolean>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int one = thread;
            threads.add(() -> {
                history.stream()
                        .filter(step -> step.thread() == one)
                        .forEach(step -> shop.boundaries.during(
                                Map.of(step.dieAt(), Boundaries.crash()), () -> take(shop, step)));
                return true;
            });
        }
        try (ExecutorService running = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Boolean> done : running.invokeAll(threads)) {
                assertThat(done.get()).isTrue();
            }
        }
        shop.settle();
        shop.assertWhole();
    }

    private static void take(Shop shop, Step step) {
        // keys are a member's own, whatever he redeems under them
        String key = step.reward() + step.key();
        switch (step.act()) {
            case REDEEM -> shop.redeem.redeem(step.member(), step.reward(), key, null);
            case CANCEL ->
                shop.redemptions
                        .find(RedemptionId.derivedFrom(step.member(), key))
                        .ifPresent(redemption -> shop.cancel.cancel(redemption, step.member(), ""));
            case USE ->
                shop.issue
                        .shownTo(List.of(RedemptionId.derivedFrom(step.member(), key)))
                        .values()
                        .forEach(shown -> shop.coupons.use(shown.coupon().id(), shop.clock.instant(), "clerk"));
            case SHIP ->
                shop.redemptions
                        .find(RedemptionId.derivedFrom(step.member(), key))
                        .filter(redemption -> redemption.status() == RedemptionStatus.ORDERED)
                        .ifPresent(redemption -> shop.redemptions.advance(
                                redemption,
                                redemption.to(RedemptionStatus.SHIPPED, "clerk", "", shop.clock.instant(), null)));
            case RESOLVE -> {
                shop.clock.advance(Duration.ofSeconds(15));
                shop.resolve.round();
            }
        }
    }
}
