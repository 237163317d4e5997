package dev.laurel.social.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.EventType;
import dev.laurel.contracts.customers.v1.CustomerErased;
import dev.laurel.contracts.loyalty.v1.PointsAwarded;
import dev.laurel.contracts.loyalty.v1.TierChanged;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.platform.events.CloudEventHeaders;
import dev.laurel.social.notification.mail.RecordingServer;
import dev.laurel.test.LaurelTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** From an event on Kafka to what a customer sees, in the whole service. */
@LaurelTest
class NotificationTest {

    private final KafkaOperations<String, byte[]> kafka;
    private final JsonMapper json;
    private final RecordingServer letters;
    private final MongoTemplate mongo;
    private final Housekeeping housekeeping;
    private final int port;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String customer = UUID.randomUUID().toString();
    private final Api api;

    NotificationTest(
            KafkaOperations<String, byte[]> kafka,
            JsonMapper json,
            RecordingServer letters,
            MongoTemplate mongo,
            Housekeeping housekeeping,
            @LocalServerPort int port) {
        this.kafka = kafka;
        this.json = json;
        this.letters = letters;
        this.mongo = mongo;
        this.housekeeping = housekeeping;
        this.port = port;
        this.api = Api.ofCustomer(port, customer);
    }

    @Test
    void aPurchaseIsToldInTheInboxAndByLetterOnceHoweverOftenItIsHeardOf() {
        var payment = payment("p1");
        tell(payment);
        tell(payment);
        tell(points("p1", 1, 49));
        awaitInbox(2);
        awaitLetters(1);
        tell(payment);
        tell(tier());
        awaitInbox(3);
        awaitLetters(2);

        var page = api.get("/api/notifications?limit=2").body();
        assertThat(page.at("/unread").asLong()).isEqualTo(3);
        assertThat(page.at("/items/0/kind").asString()).isEqualTo("tier");
        assertThat(page.at("/items/0/read").asBoolean()).isFalse();
        var rest = api.get("/api/notifications?limit=2&cursor="
                        + page.get("nextCursor").asString())
                .body();
        assertThat(rest.at("/items").size()).isOne();
        assertThat(rest.at("/nextCursor").isNull()).isTrue();
        assertThat(subjects()).containsExactlyInAnyOrder("Payment received: $49.90", "You are Gold now");
    }

    @Test
    void readingIsRemembered() {
        tell(payment("p1"));
        tell(payment("p2"));
        tell(payment("p3"));
        awaitInbox(3);

        assertThat(api.send("POST", "/api/notifications/2/read", "")
                        .body()
                        .at("/unread")
                        .asLong())
                .isEqualTo(2);
        assertThat(api.send("POST", "/api/notifications/read", "{\"upTo\":\"2\"}")
                        .body()
                        .at("/unread")
                        .asLong())
                .isEqualTo(1);
        assertThat(api.send("POST", "/api/notifications/9/read", "").status()).isEqualTo(404);
        assertThat(api.send("POST", "/api/notifications/read", "{\"upTo\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/api/notifications").body().at("/items/0/read").asBoolean())
                .isFalse();
        assertThat(api.get("/api/notifications").body().at("/items/2/read").asBoolean())
                .isTrue();
    }

    @Test
    void aStreamBeginsWhereTheLastOneEndedAndBringsWhatComes() throws Exception {
        tell(payment("p1"));
        awaitInbox(1);
        tell(points("p1", 1, 49));
        awaitInbox(2);

        try (var lines = api.stream("/api/notifications/stream", "1");
                var reader = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = reader.submit(() -> lines.filter(line -> line.startsWith("id:") || line.startsWith("event:"))
                    .limit(4)
                    .toList());
            tell(tier());

            assertThat(seen.get(20, TimeUnit.SECONDS))
                    .containsExactly("id: 2", "event: points", "id: 3", "event: tier");
        }
        assertThat(api.get("/api/notifications/stream?after=no").status()).isEqualTo(400);
    }

    @Test
    void whatSomebodyChoseIsKeptTo() {
        var chosen = """
                {"language":"es",
                 "inbox":{"payment":true,"points":false,"tier":true,"entry":true,"winner":true,"reward":true},
                 "email":{"payment":false,"points":false,"tier":true,"entry":false,"winner":true,"reward":false},
                 "messenger":{"payment":false,"points":false,"tier":false,"entry":false,"winner":false,"reward":false},
                 "quietHours":%s}""";
        assertThat(put(chosen.formatted("null")).status()).isEqualTo(200);
        tell(payment("p1"));
        tell(points("p1", 1, 49));
        tell(tier());
        awaitInbox(2);
        awaitLetters(1);

        assertThat(api.get("/api/notifications").body().toString())
                .contains("Ahora es Gold", "Pago recibido")
                .doesNotContain("puntos");
        assertThat(subjects()).containsExactly("Ahora es Gold");
        assertThat(api.get("/api/notifications/preferences")
                        .body()
                        .at("/email/tier")
                        .asBoolean())
                .isTrue();
        var night = "{\"from\":\"22:00\",\"to\":\"07:00\",\"timeZone\":\"America/New_York\"}";
        assertThat(put(chosen.formatted(night)).body().at("/quietHours/from").asString())
                .isEqualTo("22:00");
        for (String wrong : List.of(
                chosen.formatted("{\"from\":\"22:00\",\"to\":\"22:00\",\"timeZone\":\"America/New_York\"}"),
                chosen.formatted("{\"from\":\"22:00\",\"to\":\"07:00\",\"timeZone\":\"Mars/Olympus\"}"),
                chosen.formatted("{\"from\":\"25:00\",\"to\":\"07:00\",\"timeZone\":\"UTC\"}"),
                chosen.formatted("null").replace("\"es\"", "\"fr\""),
                chosen.formatted("null").replace("\"points\":false,", ""),
                chosen.formatted("null").replace("\"language\"", "\"tongue\""))) {
            assertThat(put(wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void whoIsForgottenLeavesNothingAndGetsNothingMore() {
        tell(payment("p1"));
        awaitInbox(1);
        awaitLetters(1);

        tell(CustomerErased.of(customer, now, now));
        await().untilAsserted(() -> assertThat(kept()).isZero());
        tell(tier());
        mongo.getCollection("notifications") // as another thread would that had begun before
                .insertOne(new Document("_id", customer + ":late:inbox")
                        .append("customer", customer)
                        .append("number", 1L));
        housekeeping.everyHour();

        var after = Api.ofCustomer(port, "another-" + customer);
        tell(new TierChanged("z:tier-changed", "another-" + customer, 9, "Silver", "Gold", 5_000, now));
        await().untilAsserted(() -> assertThat(
                        after.get("/api/notifications").body().at("/items").size())
                .isOne());
        assertThat(kept()).isZero();
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void oldNewsIsNotMailed() {
        tell(new TierChanged(
                customer + ":1:tier-changed", customer, 1, "Silver", "Gold", 5_000, now.minus(Duration.ofDays(4))));
        tell(payment("p1"));
        awaitInbox(2);
        awaitLetters(1);

        assertThat(subjects()).containsExactly("Payment received: $49.90");
    }

    @Test
    void noticesAreTheirCustomersAlone() {
        tell(payment("p1"));
        awaitInbox(1);

        assertThat(Api.ofCustomer(port, "eve")
                        .get("/api/notifications")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(Api.ofStaff(port, "support").get("/api/notifications").status())
                .isEqualTo(403);
        assertThat(Api.ofStaff(port, "marketer")
                        .get("/api/admin/social/deliveries/set-aside")
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/api/admin/social/deliveries/set-aside").status()).isEqualTo(403);
    }

    private Api.Answer put(String body) {
        return api.send("PUT", "/api/notifications/preferences", body);
    }

    private long kept() {
        return mongo.getCollection("notifications").countDocuments(new Document("customer", customer))
                + mongo.getCollection("deliveries").countDocuments(new Document("customer", customer));
    }

    private PaymentCompleted payment(String name) {
        var id = customer + "-" + name;
        return new PaymentCompleted(id + ":completed", id, 2, customer, 4_990, "USD", "stripe", now);
    }

    private PointsAwarded points(String payment, long seq, long points) {
        return new PointsAwarded(
                customer + ":" + seq + ":points-awarded", customer, seq, customer + "-" + payment, points, points, now);
    }

    private TierChanged tier() {
        return new TierChanged(customer + ":7:tier-changed", customer, 7, "Silver", "Gold", 5_000, now);
    }

    private void tell(Event event) {
        var type = EventType.of(event);
        var told = new ProducerRecord<>(type.topic(), event.customerId(), json.writeValueAsBytes(event));
        CloudEventHeaders.write(told.headers(), event.eventId(), type.wireName(), "/test", event.occurredAt(), null);
        kafka.send(told).join();
    }

    private void awaitInbox(int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(api.get("/api/notifications?limit=100")
                                .body()
                                .at("/items")
                                .size())
                        .isEqualTo(count));
    }

    private void awaitLetters(int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(subjects()).hasSize(count));
    }

    private List<String> subjects() {
        return letters.sent.stream()
                .filter(this::isMine)
                .map(NotificationTest::subject)
                .toList();
    }

    private boolean isMine(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString().equals(customer + "@example.com");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
