package dev.laurel.loyalty.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.journal.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UseCouponTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final InMemoryCoupons coupons = new InMemoryCoupons();
    private final IssueCoupon issue = new IssueCoupon(coupons, InMemoryCoupons.seal());
    private final UseCoupon use = new UseCoupon(coupons, InMemoryCoupons.seal(), clock);

    @Test
    void aCodeCountsOnceUntilItsTimeIsOver() {
        Instant end = clock.instant().plus(Duration.ofDays(1));
        issue.issueGenerated("rwd_1", "rdm_1", Optional.of(end));
        issue.issueGenerated("rwd_1", "rdm_2", Optional.of(end));

        assertThat(use.use(heldBy("rdm_1"), "clerk")).isEqualTo(new UseCoupon.Outcome.Used(clock.instant()));
        clock.advance(Duration.ofDays(1));
        assertThat(use.use(heldBy("rdm_2"), "clerk")).isEqualTo(new UseCoupon.Outcome.Expired(end));
        assertThat(use.use(heldBy("rdm_1"), "clerk")).isInstanceOf(UseCoupon.Outcome.UsedBefore.class);
    }

    @Test
    void aCodeOfThePoolIsWorthNothingUntilItIsShownAndAfterItWasTakenBack() {
        InMemoryCoupons.fill(coupons, "rwd_1", "POOL-0001");
        CouponCode code = new CouponCode("pool0001");
        assertThat(use.find(code)).isEmpty();
        assertThat(issue.reserve("rwd_1", "rdm_1")).isTrue();
        assertThat(use.find(code)).isEmpty();
        assertThat(issue.reserve("rwd_1", "rdm_2")).isFalse();

        issue.issueReserved("rdm_1", Optional.empty());
        Coupon shown = use.find(code).orElseThrow();
        assertThat(issue.withdraw("rdm_1")).isTrue();
        assertThat(use.use(shown, "clerk")).isEqualTo(new UseCoupon.Outcome.Withdrawn());
        assertThat(issue.reserve("rwd_1", "rdm_2")).isFalse();
    }

    @Test
    void whatWasUsedIsNotTakenBack() {
        issue.issueGenerated("rwd_1", "rdm_1", Optional.empty());
        use.use(heldBy("rdm_1"), "clerk");
        assertThat(issue.withdraw("rdm_1")).isFalse();
        assertThat(issue.isUsed("rdm_1")).isTrue();
    }

    private Coupon heldBy(String holder) {
        return coupons.heldBy(List.of(holder)).values().iterator().next();
    }
}
