package dev.laurel.loyalty.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.loyalty.v1.RedemptionCancelled;
import dev.laurel.contracts.loyalty.v1.RewardRedeemed;
import dev.laurel.loyalty.coupon.Coupon;
import dev.laurel.loyalty.coupon.CouponState;
import dev.laurel.loyalty.coupon.Coupons;
import dev.laurel.loyalty.coupon.InMemoryCoupons;
import dev.laurel.loyalty.coupon.IssueCoupon;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entries;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.publishing.ToldRedemptions;
import dev.laurel.loyalty.reward.CheckRedeemable;
import dev.laurel.loyalty.reward.InMemoryPlaces;
import dev.laurel.loyalty.reward.InMemoryRewards;
import dev.laurel.loyalty.reward.Places;
import dev.laurel.loyalty.reward.Reward;
import dev.laurel.loyalty.reward.RewardKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** All that redeeming needs, in memory, with boundaries around each store, and what must hold in the end. */
final class Shop {

    static final long POINTS = 1_000;

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    final Boundaries boundaries = new Boundaries();
    final InMemoryJournal entries = new InMemoryJournal();
    final InMemoryPlaces places = new InMemoryPlaces();
    final InMemoryCoupons coupons = new InMemoryCoupons();
    final InMemoryRewards rewards = new InMemoryRewards();
    final InMemoryRedemptions redemptions = new InMemoryRedemptions(ToldRedemptions.events());
    final IssueCoupon issue;
    final RedeemReward redeem;
    final CancelRedemption cancel;
    final ResolveRedemptions resolve;
    private final Journal journal;
    private final List<Reward> offered;
    private final Set<String> members = new HashSet<>();

    Shop(Reward... offered) {
        this.offered = List.of(offered);
        this.offered.forEach(rewards::insert);
        Places boundedPlaces = boundaries.around(Places.class, places);
        Coupons boundedCoupons = boundaries.around(Coupons.class, coupons);
        Redemptions boundedRedemptions = boundaries.around(Redemptions.class, redemptions);
        journal = new Journal(boundaries.around(Entries.class, entries), entries, clock, 100);
        MovePoints points = Moves.movePoints(journal);
        issue = new IssueCoupon(boundedCoupons, InMemoryCoupons.seal());
        Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofMinutes(10));
        RedemptionSaga saga = new RedemptionSaga(boundedPlaces, points, issue, boundedRedemptions, patience, clock);
        CheckRedeemable check = new CheckRedeemable(places, coupons, Program.TIERS, clock);
        redeem = new RedeemReward(rewards, check, journal, boundedRedemptions, saga, patience, clock);
        cancel = new CancelRedemption(boundedRedemptions, saga, issue, patience, clock);
        resolve = new ResolveRedemptions(boundedRedemptions, saga, patience, 1_000, clock);
    }

    /** A member with {@link #POINTS}. */
    String member(String name) {
        if (members.add(name)) {
            Program.award(journal, name, "pay-" + name, POINTS * 100, "USD", clock.instant());
        }
        return name;
    }

    long available(String member) {
        return journal.head(member).standing().balances().available();
    }

    Redemption redemption(String member, String key) {
        return redemptions.find(RedemptionId.derivedFrom(member, key)).orElseThrow();
    }

    /** Everybody who was at something is gone for good; the resolver does what remains. */
    void settle() {
        for (int round = 0; round < 4; round++) {
            clock.advance(Duration.ofMinutes(11));
            resolve.round();
        }
        assertThat(redemptions.due(Instant.MAX, 1_000)).isEmpty();
    }

    /** What must hold when nothing is under way. */
    void assertWhole() {
        List<Redemption> kept =
                redemptions.in(RedemptionStatus.COMPLETED, RedemptionStatus.ORDERED, RedemptionStatus.SHIPPED);
        assertThat(redemptions.all.values())
                .noneMatch(redemption -> redemption.status().isUnderWay());
        for (String member : members) {
            long spent = kept.stream()
                    .filter(redemption -> redemption.member().equals(member))
                    .mapToLong(redemption -> redemption.reward().points())
                    .sum();
            assertThat(available(member)).isEqualTo(POINTS - spent);
        }
        assertThat(redeemedPoints())
                .isEqualTo(kept.stream()
                        .mapToLong(redemption -> redemption.reward().points())
                        .sum());
        offered.forEach(reward -> assertStock(reward, kept));
        assertCodes(kept);
        assertTold(kept);
    }

    private long redeemedPoints() {
        return members.stream()
                .flatMap(member -> Stream.iterate(1L, seq -> seq + 1)
                        .map(seq -> entries.find(member, seq))
                        .takeWhile(Optional::isPresent)
                        .flatMap(Optional::stream))
                .mapToLong(entry -> entry.booking().change(LedgerAccount.REDEEMED))
                .sum();
    }

    private void assertStock(Reward reward, List<Redemption> kept) {
        long sold = kept.stream()
                .filter(redemption -> redemption.reward().id().equals(reward.id()))
                .count();
        Long stock = reward.terms().stock();
        if (stock != null) {
            assertThat(places.taken(reward.stockPlaces())).isEqualTo(sold);
            assertThat(sold + places.left(reward.stockPlaces(), stock)).isEqualTo(stock);
            assertThat(sold).isLessThanOrEqualTo(stock);
        }
        Integer limit = reward.terms().perMember();
        if (limit != null) {
            members.forEach(member -> assertThat(places.taken(reward.limitPlaces(member)))
                    .isEqualTo(kept.stream()
                            .filter(redemption -> redemption.reward().id().equals(reward.id())
                                    && redemption.member().equals(member))
                            .count())
                    .isLessThanOrEqualTo(limit));
        }
    }

    /** Who kept a coupon has one code; nobody else has one that works; a code that was seen never comes back. */
    private void assertCodes(List<Redemption> kept) {
        Set<String> holders = new HashSet<>();
        for (Coupon coupon : coupons.all.values()) {
            if (coupon.state() == CouponState.ISSUED || coupon.state() == CouponState.USED) {
                assertThat(holders.add(Objects.requireNonNull(coupon.holder()))).isTrue();
            }
            assertThat(coupon.state()).isNotEqualTo(CouponState.RESERVED);
        }
        assertThat(holders)
                .containsExactlyInAnyOrderElementsOf(kept.stream()
                        .filter(redemption -> redemption.reward().kind().givesCode())
                        .map(Redemption::id)
                        .toList());
    }

    /** Each fact is told once, as it came about. */
    private void assertTold(List<Redemption> kept) {
        assertThat(redemptions.told).extracting(Event::eventId).doesNotHaveDuplicates();
        long cancelled = redemptions.told.stream()
                .filter(RedemptionCancelled.class::isInstance)
                .count();
        assertThat(redemptions.told.stream().filter(RewardRedeemed.class::isInstance))
                .hasSize(kept.size() + (int) cancelled);
        assertThat(redemptions.in(RedemptionStatus.CANCELLED)).hasSize((int) cancelled);
    }

    /** One reward of each kind, with stock and limit where there can be any. */
    static List<RewardKind> kinds() {
        return List.of(
                new RewardKind.GeneratedCoupon(30),
                new RewardKind.PooledCoupon(null),
                new RewardKind.Product("mug-1"),
                new RewardKind.StoreCredit(Money.of(CurrencyUnit.USD, 10), 365),
                new RewardKind.Entries("swp_1", 5));
    }
}
