package dev.laurel.loyalty.referral;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.payment.PaymentFollower;
import dev.laurel.loyalty.reversal.MoneyPosition;

/** Hears of purchases for those few members who wait for a bonus. */
public final class FollowPurchases implements PaymentFollower {

    private static final long REMEMBERED = 100_000;

    private final AdvanceClaim advance;
    /**
     * Members whose purchases do not matter, and never will: whoever has made one cannot claim any more. It keeps the
     * look-up away from all but a member's first purchase.
     */
    private final Cache<String, Boolean> settled =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public FollowPurchases(AdvanceClaim advance) {
        this.advance = advance;
    }

    @Override
    public void awarded(Entry award) {
        String member = award.member();
        if (settled.getIfPresent(member) == null
                && advance.purchased(member, award)
                        .filter(claim -> claim.state().awaitsPurchase())
                        .isEmpty()) {
            settled.put(member, true);
        }
    }

    @Override
    public void moneyMoved(String member, MoneyPosition money) {
        if (money.isAllBack()) {
            settled.invalidate(member); // the next purchase may count instead
            advance.wentBack(member, money.paymentId());
        }
    }
}
