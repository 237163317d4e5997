package dev.laurel.test;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The broker of this test run: the one that {@code LAUREL_KAFKA} names, else an embedded one. */
public final class SharedBroker {

    private static final int PARTITIONS = 4;

    private SharedBroker() {}

    /** Its bootstrap address. */
    public static String address() {
        @Nullable String named = System.getenv("LAUREL_KAFKA");
        return named != null ? named : Embedded.BROKER.getBrokersAsString();
    }

    private static final class Embedded {
        static final EmbeddedKafkaBroker BROKER = start();

        private static EmbeddedKafkaBroker start() {
            var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS)
                    .brokerProperties(Map.of(
                            "group.initial.rebalance.delay.ms", "0",
                            "offsets.topic.num.partitions", "1"));
            broker.afterPropertiesSet();
            return broker;
        }
    }
}
