package dev.laurel.loyalty.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.loyalty.v1.PointsHeld;
import dev.laurel.contracts.loyalty.v1.PointsReversed;
import dev.laurel.contracts.payment.v1.PaymentRefunded;
import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Entries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Heads;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import dev.laurel.test.LaurelTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Money that moves, told over a real broker and followed in a real store. */
@LaurelTest
class MoneyMovedOverKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Journal journal;
    private final Journal secondInstance;
    private final JsonMapper json;
    private final String broker;
    private final PaymentsTopic topic;
    private final String member = UUID.randomUUID().toString();
    private final ToldPayment story = new ToldPayment(UUID.randomUUID().toString(), member, 4_990);

    MoneyMovedOverKafkaTest(
            KafkaOperations<String, byte[]> kafka,
            Journal journal,
            Entries entries,
            Heads heads,
            JsonMapper json,
            @Value("${spring.kafka.bootstrap-servers}") String broker) {
        this.journal = journal;
        this.secondInstance = new Journal(entries, heads, Clock.systemUTC(), 100);
        this.json = json;
        this.broker = broker;
        this.topic = new PaymentsTopic(kafka, json);
    }

    @Test
    void aRefundAndADisputeAreFollowedAndTold() {
        topic.tell(story.completed(), story.refund(2_000), story.disputed(2_990));

        Entry held = awaitEntry(3);
        assertThat(held.standing().balances()).isEqualTo(new Balances(0, 29, 49));
        List<ConsumerRecord<String, byte[]>> told = read(Topics.LOYALTY, 3);
        assertThat(json.readValue(told.get(1).value(), PointsReversed.class))
                .isEqualTo(new PointsReversed(
                        member + ":2:points-reversed",
                        member,
                        2,
                        story.payment,
                        20,
                        20,
                        0,
                        29,
                        journal.entry(member, 2).orElseThrow().at()));
        assertThat(json.readValue(told.get(2).value(), PointsHeld.class))
                .isEqualTo(
                        new PointsHeld(member + ":3:points-held", member, 3, story.payment, 29, 20, 29, 0, held.at()));
    }

    @Test
    void aRefundThatComesBeforeItsPaymentWaitsForItAndHoldsUpNobody() {
        ToldPayment other = new ToldPayment(UUID.randomUUID().toString(), member, 10_000);
        topic.tell(story.refund(2_000), other.completed(), story.completed(), story.completed());

        assertThat(kinds(4)).containsExactly(EntryKind.DEFER, EntryKind.EARN, EntryKind.EARN, EntryKind.REVERSE);
        assertThat(awaitEntry(4).standing().balances()).isEqualTo(new Balances(129, 0, 149));
    }

    @Test
    void whatIsToldAgainOrLateChangesNothing() {
        Event completed = story.completed();
        Event refunded = story.refund(1_000);
        Event disputed = story.disputed(3_990);
        Event lost = story.disputeLost();
        topic.tell(completed, refunded, refunded, lost, disputed, refunded, lost, completed);
        topic.tell(new ToldPayment("last-" + member, member, 100).completed());

        assertThat(kinds(4)).containsExactly(EntryKind.EARN, EntryKind.REVERSE, EntryKind.REVERSE, EntryKind.EARN);
        assertThat(awaitEntry(4).standing().balances()).isEqualTo(new Balances(1, 0, 50));
    }

    @Test
    void moneyThatCannotStandThereIsSetAsideAndItsNeighboursAreFollowed() {
        Event impossible = new PaymentRefunded(
                "x:refund:re:succeeded",
                story.payment,
                9,
                member,
                "re",
                5_000,
                "USD",
                4_990,
                5_000,
                0,
                "stripe",
                Instant.now());
        topic.tell(story.completed(), impossible, story.refund(4_990));

        assertThat(awaitEntry(2).standing().balances()).isEqualTo(new Balances(0, 0, 49));
        assertThat(read(Topics.PAYMENTS + ".dlt", 1)).hasSize(1);
    }

    @Test
    void manyThreadsOfTwoInstancesAtOnceFollowEveryPaymentOnce() throws Exception {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ToldPayment each = new ToldPayment(member + "-" + i, member, 4_990);
            events.addAll(List.of(each.completed(), each.refund(2_000), each.disputed(1_000), each.refundFailed(0)));
        }
        Collections.shuffle(events, new Random(20));
        List<Callable<Object>> work = new ArrayList<>();
        for (Journal instance : List.of(journal, secondInstance)) {
            Hearing hearing = new Hearing(instance, Clock.systemUTC(), ReversalPolicy.ALLOW_NEGATIVE);
            events.forEach(event -> work.add(Executors.callable(() -> hearing.hear(event))));
        }
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(journal.head(member).standing().balances()).isEqualTo(new Balances(20 * 19, 20 * 10, 20 * 49));
        assertThat(journal.head(member).standing().deferred()).isEmpty();
    }

    private List<EntryKind> kinds(long seq) {
        awaitEntry(seq);
        return journal.downFrom(member, seq, 10).reversed().stream()
                .map(entry -> entry.booking().kind())
                .toList();
    }

    private Entry awaitEntry(long seq) {
        return await().atMost(PATIENCE)
                .until(() -> journal.entry(member, seq), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Records of this test's member. */
    private List<ConsumerRecord<String, byte[]>> read(String topicName, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker, "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topicName));
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
}
