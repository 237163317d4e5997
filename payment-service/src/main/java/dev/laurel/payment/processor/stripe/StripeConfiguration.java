package dev.laurel.payment.processor.stripe;

import com.stripe.StripeClient;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StripeProperties.class)
class StripeConfiguration {

    @Bean
    StripeClient stripeClient(StripeProperties properties) {
        return StripeClient.builder()
                .setApiKey(Objects.requireNonNullElse(properties.apiKey(), "not-configured"))
                .setApiBase(properties.apiBase().toString())
                .setConnectTimeout(Math.toIntExact(properties.connectTimeout().toMillis()))
                .setReadTimeout(Math.toIntExact(properties.readTimeout().toMillis()))
                .setMaxNetworkRetries(0) // the resolver asks again, when the customer no longer waits
                .build();
    }

    @Bean
    StripeProcessor stripeProcessor(StripeClient client, StripeProperties properties, Clock clock) {
        return new StripeProcessor(client, properties, clock);
    }

    @Bean
    StripeWebhook stripeWebhook(StripeClient client, StripeProperties properties, Clock clock) {
        return new StripeWebhook(client, properties, clock);
    }

    @Bean
    StripeStatement stripeStatement(StripeClient client) {
        return new StripeStatement(client);
    }
}
