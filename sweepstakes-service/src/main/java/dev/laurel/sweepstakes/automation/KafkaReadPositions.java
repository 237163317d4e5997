package dev.laurel.sweepstakes.automation;

import dev.laurel.contracts.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Compares, for each partition, what the service's group has acknowledged with the first record that was published after
 * the instant, or with the partition's end when there is none yet.
 */
final class KafkaReadPositions implements ReadPositions {

    private static final List<String> TOPICS = List.of(Topics.PAYMENTS, Topics.LOYALTY);
    private static final long PATIENCE_SECONDS = 5;

    private final Map<String, Object> settings;
    private final String group;

    KafkaReadPositions(Map<String, Object> settings, String group) {
        this.settings = settings;
        this.group = group;
    }

    @Override
    public Optional<String> behind(Instant published) {
        try (var admin = Admin.create(new HashMap<>(settings))) {
            return behind(admin, published);
        } catch (ExecutionException | TimeoutException silent) {
            return Optional.of("The broker does not say how far events were read: " + silent.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("Looking at how far events were read was interrupted.");
        }
    }

    private Optional<String> behind(Admin admin, Instant published)
            throws ExecutionException, InterruptedException, TimeoutException {
        var partitions = partitions(admin);
        var wanted = wanted(admin, partitions, published);
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return partitions.stream()
                .filter(partition -> offset(read.get(partition)) < wanted.getOrDefault(partition, 0L))
                .findFirst()
                .map(partition -> "Events of " + partition + " from before " + published + " have not been read yet.");
    }

    private static long offset(@Nullable OffsetAndMetadata acknowledged) {
        return acknowledged == null ? 0 : acknowledged.offset();
    }

    private static List<TopicPartition> partitions(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        var there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var topics = TOPICS.stream().filter(there::contains).toList();
        return admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static Map<TopicPartition, Long> wanted(Admin admin, List<TopicPartition> partitions, Instant published)
            throws ExecutionException, InterruptedException, TimeoutException {
        var wanted = offsets(admin, partitions, OffsetSpec.forTimestamp(published.toEpochMilli()));
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        wanted.replaceAll((partition, offset) -> offset < 0 ? ends.getOrDefault(partition, 0L) : offset);
        return wanted;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which)))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> offset(found.getValue())));
    }

    private static long offset(ListOffsetsResultInfo found) {
        return found.offset();
    }
}
