package dev.laurel.loyalty.referral;

import java.time.Duration;

/**
 * The merchant's terms.
 *
 * @param friendBonus points for who was referred, 0 or more
 * @param referrerBonus points for who referred
 * @param minimumPoints what the purchase must have earned to count
 * @param signUpWindow how long after signing up a code can be claimed
 * @param settleAfter how long after the purchase the bonus is given
 * @param takeBackWindow how long after the bonus a refund of the whole purchase takes it back
 * @param chainWindow who was referred himself within this time is looked at when his code is claimed
 * @param claimsPerDay how many claims of one code within 24 hours look normal
 */
public record ReferralTerms(
        long friendBonus,
        long referrerBonus,
        long minimumPoints,
        Duration signUpWindow,
        Duration settleAfter,
        Duration takeBackWindow,
        Duration chainWindow,
        int claimsPerDay) {

    Claim.Bonuses bonuses() {
        return new Claim.Bonuses(friendBonus, referrerBonus);
    }
}
