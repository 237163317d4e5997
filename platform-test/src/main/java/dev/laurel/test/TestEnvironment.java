package dev.laurel.test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Points a context at the store, the broker and the issuer of this test run. Each context gets a database and a
 * consumer group of its own. Usable by itself for slices, too.
 */
public final class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var run = UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> properties = new HashMap<>();
        properties.put("laurel.security.issuer", TestIssuer.shared().issuer());
        properties.put("laurel.security.audience", TestIssuer.AUDIENCE);
        properties.put("laurel.clients.secret", "test");
        if (isPresent("com.mongodb.client.MongoClient")) {
            properties.put("spring.mongodb.uri", SharedStore.address());
            properties.put("spring.mongodb.database", "test-" + run);
        }
        if (isPresent("org.springframework.kafka.core.KafkaTemplate")) {
            properties.put("spring.kafka.bootstrap-servers", SharedBroker.address());
            properties.put("spring.kafka.consumer.group-id", "test-" + run);
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("laurel-test", properties));
    }

    private static boolean isPresent(String type) {
        return ClassUtils.isPresent(type, TestEnvironment.class.getClassLoader());
    }
}
