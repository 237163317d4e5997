package dev.laurel.loyalty.referral;

import dev.laurel.loyalty.customer.Customers;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.reversal.ReversePoints;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.store.MongoIndex;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ReferralConfiguration.class);

    @Bean
    AdvanceClaim advanceClaim(
            Claims claims,
            MovePoints move,
            @Lazy Customers customers,
            ReversePoints money,
            ReferralSettings settings,
            Clock clock) {
        return new AdvanceClaim(claims, new Bonus(move), customers, money, settings.terms(), clock);
    }

    @Bean
    ClaimReferral claimReferral(
            Referrers referrers, Claims claims, AdvanceClaim advance, Journal journal, Clock clock) {
        return new ClaimReferral(referrers, claims, advance, journal, afterwards(), clock);
    }

    @Bean
    DecideClaim decideClaim(Claims claims, AdvanceClaim advance, StaffLog log, Clock clock) {
        return new DecideClaim(claims, advance, log, afterwards(), clock);
    }

    private static Executor afterwards() {
        return work -> Thread.ofVirtual().name("referral").start(() -> quietly(work));
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.info("A referral could not go on at once; the resolver will", failure);
        }
    }

    @Bean
    FollowPurchases followPurchases(AdvanceClaim advance) {
        return new FollowPurchases(advance);
    }

    @Bean
    SchedulingConfigurer referralRounds(Claims claims, AdvanceClaim advance, ReferralSettings settings, Clock clock) {
        ClaimResolver resolver = new ClaimResolver(claims, advance, clock);
        return tasks -> tasks.addFixedDelayTask(resolver::round, settings.interval());
    }

    @Bean
    MongoIndex oneMemberPerCode() {
        return MongoIndex.unique(MongoReferrers.COLLECTION, MongoReferrers.CODE);
    }

    @Bean
    MongoIndex claimsByReferrer() {
        return MongoIndex.plain(MongoClaims.COLLECTION, MongoClaims.REFERRER);
    }

    @Bean
    MongoIndex claimsByState() {
        return MongoIndex.plain(MongoClaims.COLLECTION, MongoClaims.STATE, "_id");
    }

    @Bean
    MongoIndex claimsDue() {
        return MongoIndex.sparse(MongoClaims.COLLECTION, MongoClaims.LOOK_AT);
    }
}
