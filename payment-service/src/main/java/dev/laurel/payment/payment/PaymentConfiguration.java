package dev.laurel.payment.payment;

import dev.laurel.platform.outbox.OutboxCollection;
import dev.laurel.platform.store.MongoIndex;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentConfiguration.LookProperties.class)
class PaymentConfiguration {

    /**
     * When open payments are looked at again; see {@link LookSchedule}.
     *
     * @param patience longer than a provider's connect and read time-outs together
     */
    @ConfigurationProperties("laurel.payment.look")
    record LookProperties(
            @DefaultValue("15s") Duration patience,
            @DefaultValue("2s") Duration first,
            @DefaultValue("10m") Duration longest,
            @DefaultValue("1h") Duration abandonedAfter) {}

    @Bean
    LookSchedule lookSchedule(LookProperties properties) {
        return new LookSchedule(
                properties.patience(), properties.first(), properties.longest(), properties.abandonedAfter());
    }

    @Bean
    OutboxCollection paymentOutbox() {
        return new OutboxCollection(Payments.COLLECTION);
    }

    @Bean
    MongoIndex customersPayments() {
        return MongoIndex.plain(Payments.COLLECTION, "customerId", "createdAt", "_id");
    }

    @Bean
    MongoIndex latestPayments() {
        return MongoIndex.plain(Payments.COLLECTION, "createdAt", "_id");
    }

    /** Only open payments have a time at which to look. */
    @Bean
    MongoIndex lookAt() {
        return MongoIndex.sparse(Payments.COLLECTION, "lookAt");
    }

    @Bean
    MongoIndex settledPayments() {
        return MongoIndex.sparse(Payments.COLLECTION, "settledAt", "_id");
    }
}
