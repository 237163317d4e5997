package dev.laurel.social.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.EventType;
import dev.laurel.contracts.customers.v1.CustomerProfileChanged;
import dev.laurel.contracts.loyalty.v1.PointsAwarded;
import dev.laurel.contracts.loyalty.v1.TierChanged;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.dialogue.Language;
import dev.laurel.platform.events.CloudEventHeaders;
import dev.laurel.social.messenger.Purpose;
import dev.laurel.social.messenger.Undelivered;
import dev.laurel.social.notification.Api;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Kind;
import dev.laurel.social.notification.Notice;
import dev.laurel.social.notification.delivery.Deliveries;
import dev.laurel.social.notification.delivery.Delivery;
import dev.laurel.social.notification.delivery.DeliveryEnd;
import dev.laurel.test.LaurelTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff see of what a customer was told, and what becomes of a notice that Messenger brings back. */
@LaurelTest
class CustomerStoryTest {

    private final KafkaOperations<String, byte[]> kafka;
    private final JsonMapper json;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;
    private final int port;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String customer = UUID.randomUUID().toString();

    CustomerStoryTest(
            KafkaOperations<String, byte[]> kafka,
            JsonMapper json,
            Deliveries deliveries,
            ApplicationEventPublisher events,
            @LocalServerPort int port) {
        this.kafka = kafka;
        this.json = json;
        this.deliveries = deliveries;
        this.events = events;
        this.port = port;
    }

    @Test
    void staffSeeWhatACustomerWasToldOfAPayment() {
        var payment = "pay_" + customer;
        tell(new PaymentCompleted(payment + ":completed", payment, 2, customer, 4_990, "USD", "stripe", now));
        tell(new PointsAwarded(customer + ":1:points-awarded", customer, 1, payment, 49, 49, now));
        tell(new TierChanged(customer + ":7:tier-changed", customer, 7, "Silver", "Gold", 5_000, now));

        awaitKinds("", "notice.payment", "notice.points", "notice.tier", "notice.sent", "notice.sent");
        awaitKinds("&payment=" + payment, "notice.payment", "notice.points", "notice.sent");
        awaitKinds("&payment=pay_other");
        var told = timeline("&payment=" + payment).stream()
                .filter(event -> event.get("kind").asString().equals("notice.payment"))
                .findFirst()
                .orElseThrow();
        assertThat(told.get("text").asString()).isEqualTo("The customer was told: Payment received: $49.90.");
        assertThat(told.at("/target/type").asString()).isEqualTo("payment");
        assertThat(told.at("/target/id").asString()).isEqualTo(payment);

        var first = support().get(path("&limit=1")).body();
        assertThat(timeline("&cursor=" + first.get("nextCursor").asString())).hasSize(4);
    }

    @Test
    void whatMessengerBringsBackIsToldByLetterOnce() {
        var notice = new Notice(Kind.TIER, "You are Gold now", "Your tier changed.", null);
        var delivery = new Delivery(
                customer + ":7:tier-changed",
                Channel.MESSENGER,
                customer,
                Language.EN,
                notice,
                0,
                now.plus(Duration.ofHours(1)));
        deliveries.add(delivery);
        var claimed = deliveries.claim(delivery, now.plus(Duration.ofHours(2))).orElseThrow();
        deliveries.end(claimed, DeliveryEnd.HANDED_ON, "", now);

        events.publishEvent(new Undelivered("900", delivery.id(), Purpose.RESPONSE, "no"));
        events.publishEvent(new Undelivered("900", delivery.id(), Purpose.NOTIFICATION, "the window is closed"));
        events.publishEvent(new Undelivered("900", delivery.id(), Purpose.NOTIFICATION, "the window is closed"));

        awaitKinds("", "notice.sent");
        assertThat(timeline("").getFirst().get("text").asString()).isEqualTo("A notice was sent by e-mail.");
        assertThat(deliveries.broughtBack(delivery.id(), Channel.EMAIL, "again", now))
                .isFalse();
    }

    @Test
    void wordsOfWhatWasHandedOnAreForgotten() {
        var delivery = new Delivery(
                customer + ":8:tier-changed",
                Channel.MESSENGER,
                customer,
                Language.EN,
                new Notice(Kind.TIER, "You are Gold now", "Your tier changed.", null),
                0,
                now.plus(Duration.ofHours(1)));
        deliveries.add(delivery);
        var claimed = deliveries.claim(delivery, now.plus(Duration.ofHours(2))).orElseThrow();
        deliveries.end(claimed, DeliveryEnd.HANDED_ON, "", now.minus(Duration.ofDays(4)));
        deliveries.forgetHandedOnBefore(now.minus(Duration.ofDays(3)));
        assertThat(deliveries.broughtBack(delivery.id(), Channel.EMAIL, "late", now))
                .isFalse();
    }

    @Test
    void whoeverHasChosenNothingIsToldInTheLanguageOfHisProfile() {
        var spanish = "es-" + customer;
        var api = Api.ofCustomer(port, spanish);
        tell(CustomerProfileChanged.of(spanish, 1, 4, "MX", now));
        await().untilAsserted(() -> assertThat(api.get("/api/notifications/preferences")
                        .body()
                        .at("/language")
                        .asString())
                .isEqualTo("es"));
        tell(new TierChanged(spanish + ":7:tier-changed", spanish, 7, "Silver", "Gold", 5_000, now));
        await().untilAsserted(() ->
                assertThat(api.get("/api/notifications").body().toString()).contains("Ahora es Gold"));

        var chosen = api.get("/api/notifications/preferences").body().toString().replace("\"es\"", "\"en\"");
        assertThat(api.send("PUT", "/api/notifications/preferences", chosen).status())
                .isEqualTo(200);
        tell(CustomerProfileChanged.of(spanish, 2, 4, "MX", now));
        tell(CustomerProfileChanged.of("es-last-" + customer, 1, 4, "MX", now));
        await().untilAsserted(() -> assertThat(Api.ofCustomer(port, "es-last-" + customer)
                        .get("/api/notifications/preferences")
                        .body()
                        .at("/language")
                        .asString())
                .isEqualTo("es"));
        assertThat(api.get("/api/notifications/preferences")
                        .body()
                        .at("/language")
                        .asString())
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "timeline?customer=ada,support,200",
        "timeline?customer=ada,admin,200",
        "timeline?customer=ada,marketer,403",
        "timeline?customer=ada,customer,403",
        "timeline,support,400",
        "audit-log,support,200",
        "audit-log,marketer,403"
    })
    void eachRoleSeesWhatItMay(String view, String role, int status) {
        assertThat(Api.ofStaff(port, role).get("/api/admin/social/" + view).status())
                .isEqualTo(status);
    }

    private void awaitKinds(String more, String... kinds) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(timeline(more).stream()
                                .map(event -> event.get("kind").asString()))
                        .containsExactlyInAnyOrder(kinds));
    }

    private List<JsonNode> timeline(String more) {
        var answer = support().get(path(more));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().get("items").valueStream().toList();
    }

    private String path(String more) {
        return "/api/admin/social/timeline?customer=" + customer + more;
    }

    private Api support() {
        return Api.ofStaff(port, "support");
    }

    private void tell(Event event) {
        var type = EventType.of(event);
        var told = new ProducerRecord<>(type.topic(), event.customerId(), json.writeValueAsBytes(event));
        CloudEventHeaders.write(told.headers(), event.eventId(), type.wireName(), "/test", event.occurredAt(), null);
        kafka.send(told).join();
    }
}
