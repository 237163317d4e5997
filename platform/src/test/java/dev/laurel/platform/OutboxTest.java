package dev.laurel.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.platform.SampleApplication.Ear;
import dev.laurel.platform.correlation.TraceContext;
import dev.laurel.platform.events.DeadLetters;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.platform.outbox.OutboxRelay;
import dev.laurel.test.LaurelTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

@LaurelTest
class OutboxTest {

    private final MongoTemplate mongo;
    private final OutboxItems items;
    private final OutboxRelay relay;
    private final Ear ear;
    private final KafkaOperations<String, byte[]> kafka;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final String broker;

    record Carrier(String id, String owner, String name, List<OutboxItem> outbox) {}

    OutboxTest(
            MongoTemplate mongo,
            OutboxItems items,
            OutboxRelay relay,
            Ear ear,
            KafkaOperations<String, byte[]> kafka,
            DeadLetters deadLetters,
            Clock clock,
            @Value("${spring.kafka.bootstrap-servers}") String broker) {
        this.mongo = mongo;
        this.items = items;
        this.relay = relay;
        this.ear = ear;
        this.kafka = kafka;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.broker = broker;
    }

    @Test
    void whatADocumentCarriesIsPublishedInOrderAndTakenOff() {
        var first = completed("pay_1");
        var events = List.of(first, completed("pay_2", first.customerId()), completed("pay_3", first.customerId()));
        var document = store(events);

        relay.publish(SampleApplication.DOCUMENTS, document.id(), document.outbox());

        await().untilAsserted(() -> assertThat(ear.heard)
                .filteredOn(event -> event.customerId().equals(first.customerId()))
                .containsExactlyElementsOf(events));
        awaitEmptied(document);
    }

    @Test
    void whatACrashLeftBehindIsPublishedByTheSweep() {
        var event = completed("pay_left");
        var document = store(List.of(event));

        awaitHeard(event);
        awaitEmptied(document);
    }

    @Test
    void theTraceRunsFromTheWriteToTheListener() {
        var event = completed("pay_traced");
        var trace = TraceContext.start();
        try (var scope = trace.open()) {
            var document = store(List.of(event));
            relay.publish(SampleApplication.DOCUMENTS, document.id(), document.outbox());
        }

        awaitHeard(event);
        assertThat(ear.correlationIds).containsEntry("pay_traced", trace.traceId());
    }

    @Test
    void poisonIsSetAsideWithItsCauseAndItsNeighboursAreUnharmed() {
        var badJson = record("dev.laurel.payment.completed.v1", "{");
        var unknownType = record("dev.laurel.payment.unheard-of.v9", "{}");
        var good = completed("pay_neighbour");
        kafka.send(badJson);
        kafka.send(unknownType);
        var document = store(List.of(good));
        relay.publish(SampleApplication.DOCUMENTS, document.id(), document.outbox());

        awaitHeard(good);
        assertThat(deadLetters(badJson.key(), 2))
                .allSatisfy(letter -> assertThat(new String(
                                letter.headers()
                                        .lastHeader("kafka_dlt-exception-message")
                                        .value(),
                                UTF_8))
                        .isNotBlank());
    }

    @Test
    void whatCannotBeHandledIsTriedAFewTimesAndThenSetAside() {
        var event = completed("unbearable");
        var document = store(List.of(event));
        relay.publish(SampleApplication.DOCUMENTS, document.id(), document.outbox());

        var letter = deadLetters(event.customerId(), 1).getFirst();

        assertThat(new String(letter.value(), UTF_8)).contains("\"paymentId\":\"unbearable\"");
        assertThat(new String(letter.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo(event.eventId());
    }

    @Test
    void whatWasSetAsideIsHeardAgainOnceItsCauseIsMended() {
        ear.unbearable.set(true);
        var event = completed("pay_mended");
        var document = store(List.of(event));
        relay.publish(SampleApplication.DOCUMENTS, document.id(), document.outbox());
        deadLetters(event.customerId(), 1);
        ear.unbearable.set(false);

        assertThat(deadLetters.waiting().get("payments")).isPositive();
        assertThat(deadLetters.replay("payments").get("payments")).isPositive();

        awaitHeard(event);
    }

    private void awaitHeard(PaymentCompleted event) {
        await().untilAsserted(() -> assertThat(ear.heard).contains(event));
    }

    private PaymentCompleted completed(String paymentId) {
        return completed(paymentId, "customer-" + UUID.randomUUID());
    }

    private PaymentCompleted completed(String paymentId, String customerId) {
        return new PaymentCompleted(
                paymentId + ":completed", paymentId, 2, customerId, 4_990, "USD", "stripe", clock.instant());
    }

    private Carrier store(List<PaymentCompleted> events) {
        var id = UUID.randomUUID().toString();
        return mongo.insert(
                new Carrier(id, "owner", id, events.stream().map(items::of).toList()), SampleApplication.DOCUMENTS);
    }

    private void awaitEmptied(Carrier document) {
        await().untilAsserted(() -> assertThat(mongo.findById(document.id(), Carrier.class, SampleApplication.DOCUMENTS)
                        .outbox())
                .isEmpty());
    }

    private static ProducerRecord<String, byte[]> record(String type, String body) {
        var record = new ProducerRecord<>("payments", "poisoned", body.getBytes(UTF_8));
        record.headers().add("ce_type", type.getBytes(UTF_8));
        return record;
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String key, int count) {
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(Map.of(
                "bootstrap.servers", broker,
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest",
                "key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer",
                "value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer"));
        try (var consumer = consumers.createConsumer()) {
            consumer.subscribe(List.of("payments.dlt"));
            List<ConsumerRecord<String, byte[]>> found = new java.util.ArrayList<>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> {
                    if (key.equals(letter.key())) {
                        found.add(letter);
                    }
                });
                return found.size() >= count;
            });
            return found;
        }
    }
}
