package dev.laurel.payment.refund;

import dev.laurel.platform.clients.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class RefundConfiguration {

    @Bean
    @Lazy
    LoyaltyPreview loyaltyPreview(ServiceClients clients) {
        return clients.of(LoyaltyPreview.class, "loyalty-service");
    }

    @Bean
    @Lazy
    SweepstakesPreview sweepstakesPreview(ServiceClients clients) {
        return clients.of(SweepstakesPreview.class, "sweepstakes-service");
    }
}
