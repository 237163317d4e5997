package dev.laurel.loyalty.bench;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.LoyaltyApplication;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** loyalty-service in this process, as it is configured, but with time that passes when the bench says so. */
final class Service implements AutoCloseable {

    static final String DATABASE = "loyalty-bench";

    private final ConfigurableApplicationContext context;

    Service(String store, String broker) {
        context = new SpringApplicationBuilder(LoyaltyApplication.class, Instruments.class)
                .run(
                        "--spring.mongodb.uri=" + store,
                        "--spring.mongodb.database=" + DATABASE,
                        "--spring.kafka.bootstrap-servers=" + broker,
                        "--spring.kafka.consumer.group-id=bench",
                        "--spring.kafka.listener.auto-startup=false",
                        "--server.port=0",
                        "--logging.level.root=ERROR",
                        "--logging.level.dev.laurel=ERROR",
                        "--laurel.loyalty.nightly.most-days-missed=1",
                        "--laurel.clients.secret=bench",
                        "--laurel.security.issuer=" + TestIssuer.shared().issuer());
    }

    /** No {@code @Configuration}: the tests, which look for those, would find it and have its clock stand still. */
    static class Instruments {

        @Bean
        MovableClock clock() {
            return new MovableClock(Clock.systemUTC().instant());
        }

        @Bean
        Recorder recorder() {
            return new Recorder();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer recording(Recorder recorder) {
            return settings -> settings.addCommandListener(recorder);
        }
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    Api api() {
        return new Api(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
