package dev.laurel.loyalty.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.earning.AwardPoints;
import dev.laurel.loyalty.earning.SettledPayment;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Rules as data, over HTTP and with the real store. */
@LaurelTest
class RulesApiTest {

    private static final String TIERS = "/api/admin/loyalty/tiers";
    private static final String EARN_RULE = "/api/admin/loyalty/earn-rule";
    private static final String CAMPAIGNS = "/api/admin/loyalty/campaigns";
    private static final String FAR = "2099-01-01T00:00:00Z";

    private final AwardPoints awardPoints;
    private final Journal journal;
    private final Budgets budgets;
    private final Clock clock;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();
    private final String marketer = tokens.withRoles(UUID.randomUUID().toString(), "marketer");
    private final List<String> made = new ArrayList<>();

    RulesApiTest(AwardPoints awardPoints, Journal journal, Budgets budgets, Clock clock, @LocalServerPort int port) {
        this.awardPoints = awardPoints;
        this.journal = journal;
        this.budgets = budgets;
        this.clock = clock;
        this.api = new Api(port);
    }

    /** Other tests share the service. */
    @AfterEach
    void end() {
        for (String campaign : made) {
            JsonNode newest =
                    api.get(CAMPAIGNS + "/" + campaign, marketer).body().get(0);
            if (!newest.get("status").asString().equals("ENDED")) {
                bring(campaign, "end", newest.get("version").asInt());
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> made.stream().noneMatch(this::isOffered));
    }

    @Test
    void aTierTableIsANewVersionByItsReaderAndNeverInThePast() {
        JsonNode before = api.get(TIERS, marketer).body();
        int newest = before.get("versions").get(0).get("version").asInt();
        String body = table(FAR, "");

        assertThat(api.send("POST", TIERS, marketer, body).status()).isEqualTo(428);
        Answer stale = post(TIERS, body, newest + 1);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().get("type").asString()).endsWith("/version-changed");
        assertThat(api.send("POST", TIERS, marketer, body, "If-Match", "nonsense")
                        .status())
                .isEqualTo(412);
        Answer past = post(TIERS, table("2020-01-01T00:00:00Z", ""), newest);
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body().get("errors").get(0).get("field").asString()).isEqualTo("effectiveFrom");

        Answer added = post(TIERS, body, newest);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().get("version").asInt()).isEqualTo(newest + 1);
        assertThat(added.body().get("recordedBy").asString()).isNotBlank();
        assertThat(added.body().get("note").asString()).isEqualTo("next century");
        JsonNode after = api.get(TIERS, marketer).body();
        assertThat(after.get("current")).isEqualTo(before.get("current"));
        assertThat(after.get("versions").get(0).get("effectiveFrom").asString()).isEqualTo(FAR);
        assertThat(after.get("versions").get(1))
                .isEqualTo(before.get("versions").get(0));
    }

    @Test
    void whatIsWrongWithATableIsSaidFieldByField() {
        Answer refused = post(TIERS, """
                {"tiers":[{"name":"Bronze","threshold":5,"multiplier":1},{"name":"Bronze","threshold":5,"multiplier":0}]}""", 1);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").findValuesAsString("field"))
                .containsExactly("tiers[0].threshold", "tiers[1].name", "tiers[1].threshold", "tiers[1].multiplier");
        assertThat(post(TIERS, "{\"tiers\":[]}", 1).status()).isEqualTo(400);
        assertThat(post(TIERS, "{\"unheard\":1}", 1).status()).isEqualTo(400);
    }

    @Test
    void anEarnRuleIsANewVersionToo() {
        int newest = api.get(EARN_RULE, marketer)
                .body()
                .get("versions")
                .get(0)
                .get("version")
                .asInt();
        String body =
                "{\"defaultRate\":2,\"rates\":{\"JPY\":0.01},\"pointsLastMonths\":%d,\"holdDays\":14,\"effectiveFrom\":\""
                        + FAR + "\"}";

        Answer wrong = post(EARN_RULE, body.formatted(0).replace("JPY", "XQX").replace("2,", "-2,"), newest);
        assertThat(wrong.body().get("errors").findValuesAsString("field"))
                .containsExactly("defaultRate", "rates.XQX", "pointsLastMonths");
        Answer added = post(EARN_RULE, body.formatted(12), newest);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().get("holdDays").asInt()).isEqualTo(14);
        assertThat(post(EARN_RULE, body.formatted(12), newest).status()).isEqualTo(412);
    }

    @Test
    void aCampaignIsDraftedActivatedChangedPausedAndEnded() {
        String id = draft(terms("Hello", "{\"bonusPoints\":50}", "{\"points\":70}"));
        assertThat(isOffered(id)).isFalse();
        assertThat(bring(id, "pause", 1).status()).isEqualTo(409);
        assertThat(bring(id, "activate", 1).status()).isEqualTo(200);
        assertThat(bring(id, "activate", 1).status()).isEqualTo(412);
        await().atMost(Duration.ofSeconds(20)).until(() -> isOffered(id));

        assertThat(award("p1", 1_000)).isEqualTo(60);
        JsonNode simulated = api.get("/api/loyalty/simulate?amount=10.00&currency=USD", tokens.customer(member))
                .body();
        assertThat(simulated.get("points").asLong()).isEqualTo(30);
        assertThat(simulated.get("explanation").toString())
                .contains("+ 20 (campaign Hello, version 2), limited from 50");
        assertThat(award("p2", 1_000)).isEqualTo(30);
        assertThat(award("p3", 1_000)).isEqualTo(10);

        Answer changed = api.send(
                "PUT",
                CAMPAIGNS + "/" + id + "?note=more",
                marketer,
                terms("Hello again", "{\"multiplier\":3}", "{}"),
                "If-Match",
                "\"2\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("status").asString()).isEqualTo("ACTIVE");
        assertThat(changed.body().get("note").asString()).isEqualTo("more");
        assertThat(bring(id, "pause", 3).status()).isEqualTo(200);
        assertThat(bring(id, "end", 4).status()).isEqualTo(200);
        Answer ended = bring(id, "activate", 5);
        assertThat(ended.status()).isEqualTo(409);
        assertThat(ended.body().get("type").asString()).endsWith("/not-possible-now");
        JsonNode history = api.get(CAMPAIGNS + "/" + id, marketer).body();
        assertThat(history.findValuesAsString("status"))
                .containsExactly("ENDED", "PAUSED", "ACTIVE", "ACTIVE", "DRAFT");
        assertThat(history.get(0).get("given").get("points").asLong()).isEqualTo(70);
    }

    @Test
    void theLastPointsOfABudgetAreGivenOnceByTheRealStoreToo() throws Exception {
        String id = draft(terms("Race", "{\"bonusPoints\":50}", "{\"points\":1020,\"times\":40}"));
        bring(id, "activate", 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> isOffered(id));
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            int payment = i % 48;
            work.add(() -> award(member + "-" + payment % 5, "r" + payment, 1_000));
        }
        try (var threads = Executors.newFixedThreadPool(24)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        long points = 0;
        for (int i = 0; i < 5; i++) {
            points += journal.head(member + "-" + i).standing().balances().available();
        }
        assertThat(points).isEqualTo(480 + 1_020);
        assertThat(budgets.given(id)).isEqualTo(new Budgets.Given(21, 1_020));
        assertThat(budgets.openSince(Instant.parse(FAR))).isEmpty();
    }

    @Test
    void whatIsWrongWithACampaignIsSaidFieldByField() {
        Answer refused = api.send("POST", CAMPAIGNS, marketer, """
                {"name":" ","conditions":{"zone":"Mars/Olympus","from":"2026-02-01T00:00:00Z","until":"2026-01-01T00:00:00Z",\
                "minimumAmount":{"value":"x","currency":"USD"},"regions":["usa"]},\
                "effects":{"multiplier":1,"entries":{"sweepstakesId":"","quantity":1}},"limits":{"points":0}}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "name",
                        "conditions.zone",
                        "conditions.until",
                        "conditions.regions",
                        "conditions.minimumAmount",
                        "effects.entries",
                        "effects.multiplier",
                        "limits.points");
        assertThat(api.get(CAMPAIGNS + "/nobody", marketer).status()).isEqualTo(404);
        assertThat(bring("nobody", "activate", 1).status()).isEqualTo(404);
    }

    @Test
    void supportReadsMarketersWriteCustomersDoNeither() {
        String support = tokens.withRoles(member, "support");
        for (String path : List.of(TIERS, EARN_RULE, CAMPAIGNS)) {
            assertThat(api.get(path, support).status()).isEqualTo(200);
            assertThat(api.get(path, tokens.customer(member)).status()).isEqualTo(403);
            assertThat(api.get(path).status()).isEqualTo(401);
            assertThat(api.send("POST", path, support, "{}", "If-Match", "\"1\"")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(api.get("/api/loyalty/campaigns").status()).isEqualTo(200);
    }

    @Test
    void aSimulationThatMakesNoSenseIsRefused() {
        for (String query : List.of(
                "amount=x&currency=USD",
                "amount=1.234&currency=USD",
                "amount=-1&currency=USD",
                "amount=1&currency=NOPE",
                "amount=99999999999&currency=USD")) {
            assertThat(api.get("/api/loyalty/simulate?" + query, tokens.customer(member))
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
        JsonNode simulated = api.get("/api/loyalty/simulate?amount=49.90&currency=USD", tokens.customer(member))
                .body();
        assertThat(simulated.get("points").asLong()).isEqualTo(49);
        assertThat(journal.head(member).seq()).isZero();
    }

    private String draft(String terms) {
        Answer drafted = api.send("POST", CAMPAIGNS, marketer, terms);
        assertThat(drafted.status()).isEqualTo(201);
        made.add(drafted.body().get("id").asString());
        return made.getLast();
    }

    private Answer bring(String campaign, String step, int version) {
        return api.send(
                "POST", CAMPAIGNS + "/" + campaign + "/" + step, marketer, "", "If-Match", "\"" + version + "\"");
    }

    private Answer post(String path, String body, int version) {
        return api.send("POST", path, marketer, body, "If-Match", "\"" + version + "\"");
    }

    private boolean isOffered(String campaign) {
        return api.get("/api/loyalty/campaigns").body().findValuesAsString("id").contains(campaign);
    }

    private long award(String payment, long minor) {
        return award(member, payment, minor);
    }

    private long award(String who, String payment, long minor) {
        return awardPoints
                .award(new SettledPayment(
                        member + payment,
                        who,
                        Money.ofMinor(org.joda.money.CurrencyUnit.USD, minor),
                        "stripe",
                        clock.instant()))
                .entry()
                .booking()
                .points();
    }

    /** Only for this test's members, since others share the service. */
    private static String terms(String name, String effects, String limits) {
        return "{\"name\":\"%s\",\"conditions\":{\"minimumAmount\":{\"value\":\"10.00\",\"currency\":\"USD\"}},\"effects\":%s,\"limits\":%s}"
                .formatted(name, effects, limits);
    }

    private static String table(String from, String more) {
        return """
                {"tiers":[{"name":"Bronze","threshold":0,"multiplier":1},{"name":"Silver","threshold":10,"multiplier":1.5}],\
                "downgrade":"BALANCE_BASED","note":"next century","effectiveFrom":"%s"%s}""".formatted(from, more);
    }
}
