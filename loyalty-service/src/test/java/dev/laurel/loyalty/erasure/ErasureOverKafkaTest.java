package dev.laurel.loyalty.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import dev.laurel.contracts.EventType;
import dev.laurel.contracts.customers.v1.CustomerErased;
import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.platform.events.CloudEventHeaders;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person is forgotten: told by an event, twice, and followed by a purchase that was on its way. */
@LaurelTest
class ErasureOverKafkaTest {

    private final Journal journal;
    private final KafkaOperations<String, byte[]> kafka;
    private final JsonMapper json;
    private final StaffLog staffLog;
    private final MongoTemplate mongo;
    private final Clock clock;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();

    ErasureOverKafkaTest(
            Journal journal,
            KafkaOperations<String, byte[]> kafka,
            JsonMapper json,
            StaffLog staffLog,
            MongoTemplate mongo,
            Clock clock,
            @LocalServerPort int port) {
        this.journal = journal;
        this.kafka = kafka;
        this.json = json;
        this.staffLog = staffLog;
        this.mongo = mongo;
        this.clock = clock;
        this.api = new Api(port);
    }

    @Test
    void whatIsPersonalGoesAndTheJournalStaysWhole() {
        Entry entry = award("p1");
        staffLog.write(new StaffAction("clerk", "note", member, "he told us that he was ill", Map.of()));
        await().untilAsserted(
                        () -> { // a head follows its entry, and nights read heads
                            night();
                            assertThat(insight().path("segment").asString()).isNotBlank();
                        });
        assertThat(api.get("/api/loyalty/referral", tokens.customer(member)).status())
                .isEqualTo(200);
        mongo.getCollection("transfers")
                .insertOne(new Document("_id", "to-" + member)
                        .append("receiver", member)
                        .append("shownTo", "a***@example.com")
                        .append("version", 4L));

        tell();
        await().untilAsserted(() -> assertThat(insight().isNull()).isTrue());
        assertThat(staffLog.downFrom(Long.MAX_VALUE, 100))
                .filteredOn(action -> action.subject().equals(member))
                .allSatisfy(action -> assertThat(action.reason()).isNull());
        assertThat(staffLog.firstBreak()).isEmpty();
        assertThat(mongo.getCollection("referrers").countDocuments(Filters.eq(member)))
                .isZero();
        assertThat(mongo.getCollection("transfers")
                        .find(Filters.eq("to-" + member))
                        .first())
                .containsEntry("shownTo", "***")
                .containsEntry("version", 5L);

        tell(); // told again, and what was on its way arrives
        award("p2");
        night();
        assertThat(insight().isNull()).isTrue();
        assertThat(journal.entry(member, 1)).contains(entry);
        assertThat(journal.head(member).seq()).isEqualTo(2);
        JsonNode drift = api.get("/api/admin/loyalty/audit", tokens.withRoles("someone", "admin"))
                .body()
                .get("drift");
        assertThat(drift.toString()).doesNotContain("hash", "chain", "gap", "standing", "register");
    }

    private void tell() {
        CustomerErased event = CustomerErased.of(member, clock.instant(), clock.instant());
        EventType type = EventType.of(event);
        var told = new ProducerRecord<>(type.topic(), member, json.writeValueAsBytes(event));
        CloudEventHeaders.write(
                told.headers(), event.eventId(), type.wireName(), "/auth-service", event.occurredAt(), null);
        kafka.send(told).join();
    }

    private void night() {
        assertThat(api.send("POST", "/api/admin/loyalty/segments/run", tokens.withRoles("someone", "admin"), "")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode insight() {
        return api.get("/api/admin/loyalty/members/" + member, tokens.withRoles("someone", "support"))
                .body()
                .get("insight");
    }

    private Entry award(String payment) {
        return Program.award(journal, member, member + payment, 4_990, "USD", clock.instant())
                .entry();
    }
}
