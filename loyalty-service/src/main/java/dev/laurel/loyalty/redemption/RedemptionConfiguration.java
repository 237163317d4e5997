package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.coupon.IssueCoupon;
import dev.laurel.loyalty.coupon.UseCoupon;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.reward.CheckRedeemable;
import dev.laurel.loyalty.reward.Places;
import dev.laurel.loyalty.reward.Rewards;
import dev.laurel.platform.outbox.OutboxCollection;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.store.MongoIndex;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
class RedemptionConfiguration {

    @Bean
    Patience redemptionPatience(RedemptionSettings settings) {
        return settings.asPatience();
    }

    @Bean
    RedemptionSaga redemptionSaga(
            Places places,
            MovePoints points,
            IssueCoupon coupons,
            Redemptions redemptions,
            Patience patience,
            Clock clock) {
        return new RedemptionSaga(places, points, coupons, redemptions, patience, clock);
    }

    @Bean
    RedeemReward redeemReward(
            Rewards rewards,
            CheckRedeemable redeemable,
            Journal journal,
            Redemptions redemptions,
            RedemptionSaga saga,
            Patience patience,
            Clock clock) {
        return new RedeemReward(rewards, redeemable, journal, redemptions, saga, patience, clock);
    }

    @Bean
    CancelRedemption cancelRedemption(
            Redemptions redemptions, RedemptionSaga saga, IssueCoupon coupons, Patience patience, Clock clock) {
        return new CancelRedemption(redemptions, saga, coupons, patience, clock);
    }

    @Bean
    ShipProduct shipProduct(Redemptions redemptions, StaffLog log, Clock clock) {
        return new ShipProduct(redemptions, log, clock);
    }

    @Bean
    UseVoucher useVoucher(UseCoupon useCoupon, Redemptions redemptions, StaffLog log) {
        return new UseVoucher(useCoupon, redemptions, log);
    }

    @Bean
    ShowRedemptions showRedemptions(IssueCoupon coupons, Clock clock) {
        return new ShowRedemptions(coupons, clock);
    }

    @Bean
    ResolveRedemptions resolveRedemptions(
            Redemptions redemptions, RedemptionSaga saga, RedemptionSettings settings, Clock clock) {
        return new ResolveRedemptions(redemptions, saga, settings.asPatience(), settings.most(), clock);
    }

    @Bean
    SchedulingConfigurer redemptionResolver(ResolveRedemptions resolve, RedemptionSettings settings) {
        return tasks -> tasks.addFixedDelayTask(resolve::round, settings.interval());
    }

    @Bean
    OutboxCollection redemptionOutbox() {
        return new OutboxCollection(MongoRedemptions.COLLECTION);
    }

    @Bean
    MongoIndex redemptionsToLookAt() {
        return MongoIndex.sparse(MongoRedemptions.COLLECTION, "lookAt");
    }

    @Bean
    MongoIndex membersRedemptions() {
        return MongoIndex.plain(MongoRedemptions.COLLECTION, "member", "startedAt", "_id");
    }

    @Bean
    MongoIndex latestRedemptions() {
        return MongoIndex.plain(MongoRedemptions.COLLECTION, "startedAt", "_id");
    }

    @Bean
    MongoIndex redemptionsOfReward() {
        return MongoIndex.plain(MongoRedemptions.COLLECTION, "rewardId", "startedAt", "_id");
    }

    @Bean
    MongoIndex redemptionsByStatus() {
        return MongoIndex.plain(MongoRedemptions.COLLECTION, "status", "startedAt", "_id");
    }
}
