package dev.laurel.loyalty.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.EventType;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.platform.correlation.TraceContext;
import dev.laurel.platform.events.CloudEventHeaders;
import dev.laurel.test.LaurelTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** The listener against a real broker and a real store. */
@LaurelTest
class AwardOverKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaOperations<String, byte[]> kafka;
    private final Journal journal;
    private final MongoTemplate mongo;
    private final JsonMapper json;
    private final String broker;
    private final String member = UUID.randomUUID().toString();

    AwardOverKafkaTest(
            KafkaOperations<String, byte[]> kafka,
            Journal journal,
            MongoTemplate mongo,
            JsonMapper json,
            @Value("${spring.kafka.bootstrap-servers}") String broker) {
        this.kafka = kafka;
        this.journal = journal;
        this.mongo = mongo;
        this.json = json;
        this.broker = broker;
    }

    @Test
    void aSettledPaymentIsAwardedAndTold() {
        PaymentCompleted payment = payment(100_000, "USD");
        TraceContext trace = TraceContext.start();
        sendRaw(EventType.PAYMENT_COMPLETED_V1.wireName(), json.writeValueAsBytes(payment), trace.traceparent());

        Entry entry = awaitEntry(1);
        assertThat(entry.booking().reference().id()).isEqualTo(payment.paymentId());
        assertThat(entry.standing().balances().available()).isEqualTo(1_000);
        List<ConsumerRecord<String, byte[]>> told = read(Topics.LOYALTY, 2);
        assertThat(told)
                .extracting(record -> header(record, "ce_id"))
                .containsExactly(member + ":1:points-awarded", member + ":1:tier-changed");
        assertThat(told)
                .allSatisfy(record ->
                        assertThat(header(record, TraceContext.HEADER)).contains(trace.traceId()));
        assertThat(json.readTree(told.getFirst().value()).get("paymentId").asString())
                .isEqualTo(payment.paymentId());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mongo.getCollection("journal")
                                .find(new Document("_id", member + ":1"))
                                .first()
                                .getList("outbox", Object.class))
                        .isEmpty());
    }

    @Test
    void aPaymentThatIsToldAgainAndAgainIsAwardedOnce() {
        PaymentCompleted first = payment(5_000, "USD");
        PaymentCompleted second = payment(7_000, "USD");
        for (int i = 0; i < 5; i++) {
            send(first);
        }
        send(second);
        send(first);
        PaymentCompleted last = payment(100, "USD");
        send(last);

        awaitEntry(3);
        assertThat(journal.downFrom(member, 3, 10))
                .extracting(entry -> entry.booking().reference().id())
                .containsExactly(last.paymentId(), second.paymentId(), first.paymentId());
        assertThat(journal.head(member).seq()).isEqualTo(3);
    }

    @Test
    void currenciesWithOtherDecimalsAreAwardedByTheirWholeUnits() {
        send(payment(5_000, "JPY"));
        assertThat(awaitEntry(1).booking().points()).isEqualTo(5_000);
        send(payment(1_999, "KWD"));
        assertThat(awaitEntry(2).booking().working().lines().getFirst()).startsWith("1.999 KWD × 1 = 1.999");
    }

    @Test
    void poisonIsSetAsideAndItsNeighboursAreAwarded() {
        PaymentCompleted before = payment(100, "USD");
        PaymentCompleted after = payment(200, "USD");
        send(before);
        sendRaw(EventType.PAYMENT_COMPLETED_V1.wireName(), "{ not json".getBytes(UTF_8));
        sendRaw("dev.laurel.payment.unheard-of.v9", "{}".getBytes(UTF_8));
        send(new PaymentCompleted("bad:completed", "bad", 1, member, 100, "NOT-A-CURRENCY", "stripe", Instant.now()));
        send(new PaymentCompleted("zero:completed", "zero", 1, member, 0, "USD", "stripe", Instant.now()));
        send(after);

        assertThat(awaitEntry(2).booking().reference().id()).isEqualTo(after.paymentId());
        List<ConsumerRecord<String, byte[]>> dead = read(Topics.PAYMENTS + ".dlt", 4);
        assertThat(dead)
                .extracting(record -> new String(record.value(), UTF_8))
                .anyMatch("{ not json"::equals)
                .anyMatch("{}"::equals)
                .anyMatch(body -> body.contains("NOT-A-CURRENCY"))
                .anyMatch(body -> body.contains("\"paymentId\":\"zero\""));
        assertThat(journal.head(member).seq()).isEqualTo(2);
    }

    @Test
    void sixtyFourThreadsAwardingOneMemberLoseNothingAndGiveNothingTwice() throws Exception {
        int payments = 256;
        try (var threads = Executors.newFixedThreadPool(64)) {
            List<Callable<Object>> work = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < payments; i++) {
                    String payment = member + "-" + i;
                    work.add(() -> Program.award(journal, member, payment, 1_000, "USD", Instant.now()));
                }
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(journal.head(member).seq()).isEqualTo(payments);
        assertThat(journal.downFrom(member, payments, payments))
                .extracting(entry -> entry.booking().reference().id())
                .doesNotHaveDuplicates()
                .hasSize(payments);
    }

    private Entry awaitEntry(long seq) {
        return await().atMost(PATIENCE)
                .until(() -> journal.entry(member, seq), Optional::isPresent)
                .get();
    }

    private PaymentCompleted payment(long amountMinor, String currency) {
        String id = UUID.randomUUID().toString();
        return new PaymentCompleted(
                id + ":completed",
                id,
                3,
                member,
                amountMinor,
                currency,
                "stripe",
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private void send(PaymentCompleted event) {
        sendRaw(EventType.PAYMENT_COMPLETED_V1.wireName(), json.writeValueAsBytes(event));
    }

    private void sendRaw(String type, byte[] body) {
        sendRaw(type, body, null);
    }

    private void sendRaw(String type, byte[] body, String traceparent) {
        var record = new ProducerRecord<>(Topics.PAYMENTS, member, body);
        CloudEventHeaders.write(
                record.headers(), UUID.randomUUID().toString(), type, "/payment-service", Instant.now(), traceparent);
        kafka.send(record).join();
    }

    /** Records of this test's member. */
    private List<ConsumerRecord<String, byte[]>> read(String topic, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker, "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (member.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
