package dev.laurel.loyalty.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Drafts over HTTP, tried on the journal in MongoDB. Others use the journal as well, so figures are compared. */
@LaurelTest
class DryRunApiTest {

    private static final String CAMPAIGN = "/api/admin/loyalty/campaigns/dry-run";
    private static final String TIERS = "/api/admin/loyalty/tiers/dry-run";

    private final Journal journal;
    private final MongoTemplate mongo;
    private final StaffLog log;
    private final Clock clock;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();

    DryRunApiTest(Journal journal, MongoTemplate mongo, StaffLog log, Clock clock, @LocalServerPort int port) {
        this.journal = journal;
        this.mongo = mongo;
        this.log = log;
        this.clock = clock;
        this.api = new Api(port);
    }

    @Test
    void aCampaignIsTriedAndNothingIsWritten() {
        Program.award(journal, member, member + "-1", 123_456_700, "USD", clock.instant());
        rulesHaveBeenRead();
        Map<String, Long> before = documents();

        Answer answer = send(CAMPAIGN, """
                {"name":"Double","conditions":{"minimumAmount":{"value":"1234567.00","currency":"USD"},
                "from":"2099-01-01T00:00:00Z"},"effects":{"multiplier":2},"limits":{"points":1000000},"days":7}""");

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        JsonNode report = answer.body();
        assertThat(report.get("complete").asBoolean()).isTrue();
        assertThat(report.at("/earned/difference").asLong()).isEqualTo(1_000_000);
        assertThat(report.at("/cost/points").asLong()).isEqualTo(1_000_000);
        assertThat(report.at("/cost/value/value").asString()).isEqualTo("10000.00");
        assertThat(report.at("/changed/purchases").asLong()).isEqualTo(1);
        assertThat(report.at("/mostChanged/0/member").asString()).isEqualTo(member);
        assertThat(report.get("notes")).hasSize(3);
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void tiersAreTriedToo() {
        Program.award(journal, member, member + "-1", 100_000, "USD", clock.instant());

        Answer answer = send(TIERS, """
                {"tiers":[{"name":"Bronze","threshold":0,"multiplier":1},{"name":"Emerald","threshold":1000,"multiplier":2}],
                "downgrade":"BALANCE_BASED"}""");

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().at("/tiers/1/tier").asString()).isEqualTo("Emerald");
        assertThat(answer.body().at("/tiers/1/after").asLong()).isPositive();
        assertThat(answer.body().get("moves").toString()).contains("\"to\":\"Emerald\"");
    }

    @Test
    void whatIsWrongIsSaidAsItIsWhereDraftsAreKept() {
        assertThat(send(
                                CAMPAIGN,
                                "{\"name\":\" \",\"effects\":{\"multiplier\":1},\"days\":401,\"replaces\":\"nobody\"}")
                        .body()
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactly("days", "replaces", "name", "effects.multiplier");
        assertThat(send(TIERS, "{\"tiers\":[],\"days\":0}").body().get("errors").findValuesAsString("field"))
                .containsExactly("tiers", "days");
        assertThat(send(TIERS, "{\"unheard\":1}").status()).isEqualTo(400);
    }

    @Test
    void whoMayEditMayTryAndIsOnRecord() {
        for (String role : new String[] {"customer", "support", "service"}) {
            assertThat(api.send("POST", TIERS, tokens.withRoles(member, role), "{}")
                            .status())
                    .isEqualTo(403);
        }
        send(CAMPAIGN, "{\"name\":\"Try " + member + "\",\"effects\":{\"bonusPoints\":5}}");

        assertThat(log.downFrom(Long.MAX_VALUE, 20)).anySatisfy(record -> {
            assertThat(record.action()).isEqualTo("dry-run-campaign");
            assertThat(record.actor()).isEqualTo("the-marketer");
            assertThat(record.details()).containsEntry("name", "Try " + member).containsEntry("days", "30");
        });
        assertThat(log.firstBreak()).isEmpty();
    }

    /** Whoever reads rules first, by whatever call, inserts those with which a programme begins. */
    private void rulesHaveBeenRead() {
        for (String path : new String[] {"/api/admin/loyalty/tiers", "/api/admin/loyalty/earn-rule"}) {
            assertThat(api.get(path, tokens.withRoles("the-marketer", "marketer"))
                            .status())
                    .isEqualTo(200);
        }
    }

    private Answer send(String path, String body) {
        return api.send("POST", path, tokens.withRoles("the-marketer", "marketer"), body);
    }

    /** By collection, all of what the service decides; who tried it is on the staff log. */
    private Map<String, Long> documents() {
        Map<String, Long> counts = new TreeMap<>();
        for (String collection : mongo.getCollectionNames()) {
            if (!collection.equals("staffLog") && !collection.equals("shedLock")) {
                counts.put(collection, mongo.getCollection(collection).countDocuments(new Document()));
            }
        }
        return counts;
    }
}
