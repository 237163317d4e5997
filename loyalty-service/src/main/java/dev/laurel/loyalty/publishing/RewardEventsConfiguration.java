package dev.laurel.loyalty.publishing;

import dev.laurel.loyalty.redemption.RedemptionEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RewardEventsConfiguration {

    @Bean
    RedemptionEvents redemptionEvents() {
        return new RewardEvents();
    }
}
