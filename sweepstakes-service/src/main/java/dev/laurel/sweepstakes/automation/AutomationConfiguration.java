package dev.laurel.sweepstakes.automation;

import dev.laurel.sweepstakes.lifecycle.ProtocolSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class AutomationConfiguration {

    @Bean
    ProtocolSettings protocolSettings(ProtocolProperties properties) {
        return properties.settings();
    }

    @Bean
    @ConditionalOnMissingBean
    ReadPositions readPositions(KafkaAdmin admin, @Value("${spring.kafka.consumer.group-id}") String group) {
        return new KafkaReadPositions(admin.getConfigurationProperties(), group);
    }
}
