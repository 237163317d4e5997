package dev.laurel.loyalty.referral;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of referrals; see {@link ReferralTerms}.
 *
 * @param interval between the resolver's rounds
 */
@ConfigurationProperties("laurel.loyalty.referral")
record ReferralSettings(
        @DefaultValue("250") long friendBonus,
        @DefaultValue("500") long referrerBonus,
        @DefaultValue("1") long minimumPoints,
        @DefaultValue("30d") Duration signUpWindow,
        @DefaultValue("0s") Duration settleAfter,
        @DefaultValue("30d") Duration takeBackWindow,
        @DefaultValue("24h") Duration chainWindow,
        @DefaultValue("10") int claimsPerDay,
        @DefaultValue("15s") Duration interval) {

    ReferralTerms terms() {
        return new ReferralTerms(
                friendBonus,
                referrerBonus,
                minimumPoints,
                signUpWindow,
                settleAfter,
                takeBackWindow,
                chainWindow,
                claimsPerDay);
    }
}
