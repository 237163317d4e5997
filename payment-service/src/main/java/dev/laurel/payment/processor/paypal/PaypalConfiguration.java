package dev.laurel.payment.processor.paypal;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaypalProperties.class)
class PaypalConfiguration {

    @Bean
    PaypalParts paypalParts(PaypalProperties properties, Clock clock) {
        return new PaypalParts(properties, clock);
    }

    @Bean
    PaypalProcessor paypalProcessor(PaypalParts parts) {
        return parts.processor(PaypalRail.PAYPAL);
    }

    @Bean
    PaypalProcessor venmoProcessor(PaypalParts parts) {
        return parts.processor(PaypalRail.VENMO);
    }

    @Bean
    PaypalWebhook paypalWebhook(PaypalParts parts) {
        return parts.webhook();
    }

    @Bean
    PaypalStatement paypalStatement(PaypalParts parts) {
        return parts.statement();
    }
}
