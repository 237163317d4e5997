package dev.laurel.loyalty.reward;

import dev.laurel.loyalty.coupon.Coupons;
import dev.laurel.loyalty.coupon.CouponsReady;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.store.MongoIndex;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RewardConfiguration {

    @Bean
    CheckRedeemable checkRedeemable(Places places, Coupons coupons, Versions<TierTable> tiers, Clock clock) {
        return new CheckRedeemable(places, coupons, tiers, clock);
    }

    @Bean
    RewardOffers rewardOffers(Rewards rewards, CheckRedeemable redeemable, Popularity popularity) {
        return new RewardOffers(rewards, redeemable, popularity);
    }

    @Bean
    RewardCheck rewardCheck(Versions<TierTable> tiers, Clock clock) {
        return new RewardCheck(tiers, clock);
    }

    @Bean
    EditRewards editRewards(Rewards rewards, CouponsReady coupons, RewardSettings settings, StaffLog log) {
        return new EditRewards(rewards, coupons, settings.sweepstakesLive(), log);
    }

    @Bean
    MongoIndex rewardsOnOffer() {
        return MongoIndex.plain(MongoRewards.COLLECTION, MongoRewards.STATUS, MongoRewards.COST);
    }

    @Bean
    MongoIndex onePlacePerHolder() {
        return MongoIndex.unique(MongoPlaces.COLLECTION, MongoPlaces.OF, MongoPlaces.HOLDER);
    }

    @Bean
    MongoIndex placesByNumber() {
        return MongoIndex.plain(MongoPlaces.COLLECTION, MongoPlaces.OF, MongoPlaces.NUMBER);
    }

    @Bean
    MongoIndex freePlaces() {
        return MongoIndex.plain(MongoPlaces.COLLECTION, MongoPlaces.OF, MongoPlaces.FREE, MongoPlaces.NUMBER);
    }
}
