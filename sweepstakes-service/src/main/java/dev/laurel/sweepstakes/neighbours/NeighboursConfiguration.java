package dev.laurel.sweepstakes.neighbours;

import dev.laurel.platform.clients.ServiceClients;
import dev.laurel.sweepstakes.entry.Customers;
import dev.laurel.sweepstakes.entry.Points;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class NeighboursConfiguration {

    private static final CircuitBreakerConfig CIRCUIT = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .build();

    @Bean
    @Lazy
    SpendExchange spendExchange(ServiceClients clients) {
        return clients.of(SpendExchange.class, "loyalty-service");
    }

    @Bean
    @Lazy
    CustomersExchange customersExchange(ServiceClients clients) {
        return clients.of(CustomersExchange.class, "auth-service");
    }

    @Bean
    @ConditionalOnMissingBean
    Points points(ObjectProvider<SpendExchange> loyalty) {
        return new LoyaltyPoints(loyalty, CircuitBreaker.of("loyalty-service", CIRCUIT));
    }

    @Bean
    @ConditionalOnMissingBean
    Customers customers(ObjectProvider<CustomersExchange> auth) {
        return new AuthCustomers(auth, CircuitBreaker.of("auth-service", CIRCUIT));
    }
}
