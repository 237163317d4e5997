package dev.laurel.simulator;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What the simulator under test posts its webhooks to. */
@TestConfiguration(proxyBeanMethods = false)
class Outside {

    @Bean
    Receiver receiver() {
        return new Receiver();
    }

    @Bean
    DynamicPropertyRegistrar webhookUrl(Receiver receiver) {
        return registry -> {
            registry.add("laurel.simulator.stripe.webhook.url", receiver::url);
            registry.add("laurel.simulator.graph.webhook.url", receiver::url);
        };
    }
}
