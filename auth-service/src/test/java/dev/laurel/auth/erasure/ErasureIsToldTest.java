package dev.laurel.auth.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.customers.v1.CustomerErased;
import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.test.SharedBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What the other services hear of an erasure. */
@TestPropertySource(properties = {"laurel.outbox.sweep-interval=200ms", "laurel.outbox.patience=0s"})
class ErasureIsToldTest extends AuthApi {

    private final EraseCustomer eraseCustomer;
    private final Erasures erasures;
    private final MongoTemplate mongo;
    private final JsonMapper json;
    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", SharedBroker.address()), new StringDeserializer(), new StringDeserializer());
    private final List<ConsumerRecord<String, String>> heard = new ArrayList<>();

    ErasureIsToldTest(
            @LocalServerPort int port,
            FakeIdentityProvider identities,
            EraseCustomer eraseCustomer,
            Erasures erasures,
            MongoTemplate mongo,
            JsonMapper json) {
        super(port, identities);
        this.eraseCustomer = eraseCustomer;
        this.erasures = erasures;
        this.mongo = mongo;
        this.json = json;
    }

    @BeforeEach
    void listen() {
        var partitions = consumer.partitionsFor(Topics.CUSTOMERS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @AfterEach
    void hangUp() {
        consumer.close();
    }

    private List<ConsumerRecord<String, String>> heardOf(String id) {
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
        return heard.stream()
                .filter(event -> event.key().equals(id))
                .filter(event -> new String(
                                event.headers().lastHeader("ce_type").value(), UTF_8)
                        .equals("dev.laurel.customers.erased.v1"))
                .toList();
    }

    @Test
    void othersHearOfItOnceHoweverOftenItIsAskedFor() {
        String id = customer();
        for (int i = 0; i < 3; i++) {
            eraseCustomer.erase(id);
            eraseCustomer.resume();
        }

        await().until(() -> !heardOf(id).isEmpty());
        var erasure = erasures.find(id).orElseThrow();
        assertThat(json.readValue(heardOf(id).getFirst().value(), CustomerErased.class))
                .isEqualTo(new CustomerErased(id + ":erased", id, erasure.requestedAt(), erasure.completedAt()));
        // Whatever else was to be told of this customer would have come before the next one's.
        String next = customer();
        eraseCustomer.erase(next);
        await().until(() -> !heardOf(next).isEmpty());
        await().until(() -> outbox(id).isEmpty());
        assertThat(heardOf(id).stream().map(ConsumerRecord::value).distinct()).hasSize(1);
    }

    @Test
    void whileItIsUnderWayNothingIsTold() {
        String id = customer();
        identities.away(true);
        try {
            eraseCustomer.erase(id);
        } finally {
            identities.away(false);
        }
        assertThat(outbox(id)).isEmpty();
        assertThat(erasures.find(id).orElseThrow().isComplete()).isFalse();

        eraseCustomer.resume();

        await().until(() -> !heardOf(id).isEmpty());
    }

    @Test
    void whatACrashKeptFromBeingToldIsToldLater() {
        String id = customer();
        eraseCustomer.erase(id);
        await().until(() -> !heardOf(id).isEmpty() && outbox(id).isEmpty());
        var told = heardOf(id).getFirst();

        // As it lies in the store when the process dies between the write and the broker's answer, which is before any
        // sweep; one that met the first publication under way leaves its lease.
        mongo.getCollection(Erasures.COLLECTION)
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("outbox", List.of(asStored(told))))
                                .append("$unset", new Document("outboxLeasedUntil", "")));

        // Twice, or more often where a sweep met an item before the answer to its publication did.
        await().until(() -> outbox(id).isEmpty() && heardOf(id).size() >= 2);
        assertThat(heardOf(id)).allSatisfy(event -> {
            assertThat(event.value()).isEqualTo(told.value());
            assertThat(event.headers().lastHeader("ce_id").value())
                    .isEqualTo(told.headers().lastHeader("ce_id").value());
        });
    }

    private Document asStored(ConsumerRecord<String, String> told) {
        return OutboxDocuments.document(new OutboxItem(
                told.key() + ":erased",
                told.topic(),
                told.key(),
                "dev.laurel.customers.erased.v1",
                Instant.EPOCH,
                told.value(),
                null));
    }

    private List<?> outbox(String id) {
        var stored = mongo.getCollection(Erasures.COLLECTION)
                .find(new Document("_id", id))
                .first();
        return OutboxDocuments.items(stored);
    }
}
