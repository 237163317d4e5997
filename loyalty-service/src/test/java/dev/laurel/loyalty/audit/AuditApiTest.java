package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Heads;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The auditor over HTTP, with documents in MongoDB and a payment-service that answers over HTTP. */
@LaurelTest
class AuditApiTest {

    private static final FakePaymentService PAYMENTS = FakePaymentService.start();

    private final Journal journal;
    private final Heads heads;
    private final MongoTemplate mongo;
    private final Clock clock;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();

    AuditApiTest(Journal journal, Heads heads, MongoTemplate mongo, Clock clock, @LocalServerPort int port) {
        this.journal = journal;
        this.heads = heads;
        this.mongo = mongo;
        this.clock = clock;
        this.api = new Api(port);
    }

    @DynamicPropertySource
    static void paymentService(DynamicPropertyRegistry properties) {
        properties.add("spring.cloud.discovery.client.simple.instances.payment-service[0].uri", PAYMENTS::uri);
    }

    @AfterAll
    static void stopPaymentService() {
        PAYMENTS.close();
    }

    @BeforeEach
    void twentyFiveAwardedPayments() {
        mongo.getCollection("journal").deleteMany(new Document());
        mongo.getCollection("heads").deleteMany(new Document());
        PAYMENTS.reset();
        for (int i = 1; i <= 25; i++) {
            settleAndAward(member, member + "-" + i, i * 1_000L);
        }
        // heads are written a moment later; what a test does to them must not be overwritten
        await().until(() -> heads.find(member).equals(Optional.of(journal.head(member))));
    }

    @Test
    void aSoundJournalIsReportedAsSuch() {
        Answer answer = audit();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("drift")).isEmpty();
        assertThat(answer.body().get("notChecked")).isEmpty();
        assertThat(answer.body().get("checked").asLong()).isEqualTo(25);
        assertThat(answer.body().get("settlements").asLong()).isEqualTo(25);
        long points = journal.head(member).standing().balances().available();
        assertThat(answer.body().get("trialBalance").toString())
                .isEqualTo(
                        "{\"program:issued\":-%d,\"member:pending\":0,\"member:available\":%d,\"program:reversed\":0,\"program:redeemed\":0,\"program:expired\":0,\"program:in-transit\":0,\"program:adjusted\":0}"
                                .formatted(points, points));
        assertThat(PAYMENTS.authorizations()).allMatch(header -> header.startsWith("Bearer "));
    }

    @Test
    void aBalanceThatWasUpdatedInPlaceIsNamed() {
        mongo.getCollection("journal")
                .updateOne(Filters.eq(member + ":7"), Updates.set("standing.available", 1_000_000L));

        assertThat(audit().body().get("drift"))
                .extracting(drift -> drift.get("kind").asString() + " " + drift.get("seq"))
                .contains("hash 7", "standing 7", "standing 8");
    }

    @Test
    void whatTheOutboxDoesToAnEntryIsNoDrift() {
        mongo.getCollection("journal")
                .updateOne(
                        Filters.eq(member + ":7"),
                        Updates.combine(
                                Updates.set("outbox", List.of(new Document("eventId", "again"))),
                                Updates.set("outboxLeasedUntil", Date.from(clock.instant()))));

        assertThat(audit().body().get("drift")).isEmpty();
    }

    @Test
    void aMemberWithoutAHeadIsFoundByHisFirstEntry() {
        mongo.getCollection("heads").deleteOne(Filters.eq(member));

        Answer answer = audit();
        assertThat(answer.body().get("drift"))
                .extracting(drift -> drift.get("kind").asString())
                .containsExactly("register");
        assertThat(answer.body().get("checked").asLong()).isEqualTo(25);
    }

    @Test
    void aForgottenPaymentIsNamed() {
        PAYMENTS.settled(new Settlement(
                "forgotten", member, 4_990, "USD", clock.instant().minus(Duration.ofMinutes(5)), null, null, null));
        PAYMENTS.settled(new Settlement("young", member, 4_990, "USD", clock.instant(), null, null, null));

        Answer answer = audit();
        assertThat(answer.body().get("drift").toString())
                .contains("settlement-without-award", "forgotten")
                .doesNotContain("young");
        assertThat(answer.body().get("inFlight").asLong()).isEqualTo(1);
    }

    @Test
    void aPaymentServiceThatFailsIsToldAndNotPassedOver() {
        PAYMENTS.fail();

        Answer answer = audit();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("checked").asLong()).isEqualTo(25);
        assertThat(answer.body().get("notChecked")).hasSize(1);
    }

    @Test
    void onlyAdminAndSupportMayAudit() {
        assertThat(api.get("/api/admin/loyalty/audit").status()).isEqualTo(401);
        for (String role : List.of("customer", "marketer", "service")) {
            assertThat(api.get("/api/admin/loyalty/audit", tokens.withRoles("someone", role))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(api.get("/api/admin/loyalty/audit", tokens.withRoles("someone", "support"))
                        .status())
                .isEqualTo(200);
    }

    private Answer audit() {
        return api.get("/api/admin/loyalty/audit", tokens.withRoles("someone", "admin"));
    }

    private void settleAndAward(String customer, String payment, long amountMinor) {
        Instant now = clock.instant();
        PAYMENTS.settled(new Settlement(payment, customer, amountMinor, "USD", now, 0L, 0L, 3L));
        Program.award(journal, customer, payment, amountMinor, "USD", now);
    }
}
