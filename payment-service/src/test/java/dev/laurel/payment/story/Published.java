package dev.laurel.payment.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.Topics;
import dev.laurel.test.SharedBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What has been published on the payments topic about one payment. */
public final class Published implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", SharedBroker.address()), new StringDeserializer(), new StringDeserializer());
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();
    private Set<TopicPartition> partitions = Set.of();

    /** Everything about the payment until now, from the topic's beginning. */
    public List<ConsumerRecord<String, String>> about(String paymentId) {
        var known = consumer.partitionsFor(Topics.PAYMENTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
        if (!known.equals(partitions)) {
            seen.clear();
            consumer.assign(known);
            consumer.seekToBeginning(known);
            partitions = known;
        }
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream().filter(event -> event.value().contains(paymentId)).toList();
    }

    public static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
