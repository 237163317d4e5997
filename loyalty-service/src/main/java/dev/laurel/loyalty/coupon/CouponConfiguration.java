package dev.laurel.loyalty.coupon;

import dev.laurel.platform.store.MongoIndex;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CouponConfiguration {

    private static final Logger log = LoggerFactory.getLogger(CouponConfiguration.class);
    private static final int SECRET_BYTES = 32;

    /** Without a secret a random one: nothing may be stored under it, which {@link CouponsReady} says. */
    @Bean
    CodeSeal codeSeal(CouponSettings settings) {
        if (!settings.secret().isEmpty()) {
            return new CodeSeal(settings.secret());
        }
        log.warn("laurel.loyalty.coupons.secret is not set: rewards with codes cannot be switched on");
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new CodeSeal(HexFormat.of().formatHex(secret));
    }

    @Bean
    CouponsReady couponsReady(CouponSettings settings) {
        return new CouponsReady(!settings.secret().isEmpty());
    }

    @Bean
    IssueCoupon issueCoupon(Coupons coupons, CodeSeal seal) {
        return new IssueCoupon(coupons, seal);
    }

    @Bean
    UseCoupon useCoupon(Coupons coupons, CodeSeal seal, Clock clock) {
        return new UseCoupon(coupons, seal, clock);
    }

    @Bean
    FillPool fillPool(Coupons coupons, CodeSeal seal) {
        return new FillPool(coupons, seal);
    }

    @Bean
    MongoIndex oneCouponPerHolder() {
        return MongoIndex.unique(MongoCoupons.COLLECTION, MongoCoupons.HOLDER);
    }

    @Bean
    MongoIndex couponsOfReward() {
        return MongoIndex.plain(MongoCoupons.COLLECTION, MongoCoupons.REWARD, MongoCoupons.STATE);
    }
}
