package dev.laurel.sweepstakes.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Topics;
import dev.laurel.contracts.payment.v1.PaymentExpired;
import dev.laurel.test.SharedBroker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** How far a group has read, as a real broker says. */
@WholeService
class KafkaReadPositionsTest {

    private static final TopicPartition FIRST = new TopicPartition(Topics.PAYMENTS, 0);
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", SharedBroker.address());

    private final Told topic;
    private final Instant now;
    private final String group = "read-" + UUID.randomUUID();
    private final KafkaReadPositions positions = new KafkaReadPositions(BROKER, group);

    KafkaReadPositionsTest(KafkaOperations<String, byte[]> kafka, JsonMapper json) {
        this.topic = new Told(kafka, json);
        this.now = Clock.systemUTC().instant();
    }

    @Test
    void whatWasToldBeforeTheInstantHasToBeReadAndNothingMore() throws Exception {
        var ends = ends();
        var before = tellAt(now.minus(Duration.ofMinutes(1)));
        tellAt(now.plus(Duration.ofMinutes(1)));

        assertThat(positions.behind(now))
                .hasValueSatisfying(why -> assertThat(why).contains("not been read"));

        ends.put(FIRST, before);
        acknowledged(ends);
        assertThat(positions.behind(now))
                .hasValueSatisfying(why -> assertThat(why).contains(FIRST.toString()));

        ends.put(FIRST, before + 1);
        acknowledged(ends);
        assertThat(positions.behind(now)).isEmpty();
        assertThat(positions.behind(now.plus(Duration.ofMinutes(2)))).isPresent();
    }

    private long tellAt(Instant at) {
        var id = UUID.randomUUID().toString();
        var event = new PaymentExpired(id + ":expired", id, 1, "nobody", 100, "USD", "stripe", at);
        return topic.kafka()
                .send(topic.record(event, at.toEpochMilli()))
                .join()
                .getRecordMetadata()
                .offset();
    }

    private Map<TopicPartition, Long> ends() throws Exception {
        try (var admin = Admin.create(BROKER)) {
            var partitions = admin.describeTopics(List.of(Topics.PAYMENTS, Topics.LOYALTY))
                    .allTopicNames()
                    .get();
            var latest = partitions.values().stream()
                    .flatMap(found -> IntStream.range(0, found.partitions().size())
                            .mapToObj(number -> new TopicPartition(found.name(), number)))
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, found -> found.getValue().offset()));
        }
    }

    private void acknowledged(Map<TopicPartition, Long> offsets) throws Exception {
        try (var admin = Admin.create(BROKER)) {
            admin.alterConsumerGroupOffsets(
                            group,
                            offsets.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey, read -> new OffsetAndMetadata(read.getValue()))))
                    .all()
                    .get();
        }
    }
}
