package dev.laurel.payment.resolution;

import dev.laurel.payment.payment.LookSchedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResolutionConfiguration {

    @Bean
    LookSchedule lookSchedule(LookProperties properties) {
        return properties.schedule();
    }
}
