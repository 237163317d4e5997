package dev.laurel.stories.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears of awards as services do, so that a client knows when its purchase is settled without asking again and again,
 * which would be a load of its own.
 */
final class Awards implements AutoCloseable {

    private static final String TOPIC = "loyalty";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread listener;

    Awards(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Returns when the payment's points are in the journal. */
    void await(String payment) {
        try {
            of(payment).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(payment + " has no award", e);
        } finally {
            awaited.remove(payment);
        }
    }

    private void listen() {
        try (consumer) {
            while (true) {
                for (var message : consumer.poll(Duration.ofSeconds(1))) {
                    var payment = JSON.readTree(message.value()).path("paymentId");
                    if (payment.isString()) {
                        of(payment.asString()).complete(null);
                    }
                }
            }
        } catch (WakeupException closed) {
            // Nobody waits any more.
        }
    }

    /** Either side may be first. */
    private CompletableFuture<Void> of(String payment) {
        return awaited.computeIfAbsent(payment, unheard -> new CompletableFuture<>());
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
