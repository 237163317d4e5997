package dev.laurel.answers;

import dev.laurel.platform.clients.ClientsAutoConfiguration;
import dev.laurel.platform.clients.ServiceClients;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** For services that speak. How long they wait is {@code laurel.clients.read-timeout}: 2 to 3 s, since people wait. */
@AutoConfiguration(after = ClientsAutoConfiguration.class)
@EnableConfigurationProperties(AnswersSettings.class)
public class AnswersAutoConfiguration {

    @Bean
    @Lazy
    LinkExchange linkExchange(ServiceClients clients) {
        return clients.of(LinkExchange.class, "auth-service");
    }

    @Bean
    @Lazy
    LoyaltyExchange loyaltyExchange(ServiceClients clients) {
        return clients.of(LoyaltyExchange.class, "loyalty-service");
    }

    @Bean
    @Lazy
    SweepstakesExchange sweepstakesExchange(ServiceClients clients) {
        return clients.of(SweepstakesExchange.class, "sweepstakes-service");
    }

    @Bean
    Links links(ObjectProvider<LinkExchange> auth, AnswersSettings settings) {
        return new Links(new Calls<>("auth-service", auth::getObject), settings);
    }

    @Bean
    AnswersOf answersOf(
            ObjectProvider<LoyaltyExchange> loyalty,
            ObjectProvider<SweepstakesExchange> sweepstakes,
            Links links,
            AnswersSettings settings,
            Clock clock) {
        return new AnswersOf(new Services(
                new Calls<>("loyalty-service", loyalty::getObject),
                new Calls<>("sweepstakes-service", sweepstakes::getObject),
                links,
                settings,
                clock));
    }
}
