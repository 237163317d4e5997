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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Campaigns as staff edit them and members see them, over HTTP and with the real store. */
@LaurelTest
class CampaignsApiTest {

    /** A campaign that is activated starts when all instances have heard of it: ten seconds or so later. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String CAMPAIGNS = "/api/admin/loyalty/campaigns";
    private static final String AUDIT_LOG = "/api/admin/loyalty/audit-log";
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

    CampaignsApiTest(
            AwardPoints awardPoints, Journal journal, Budgets budgets, Clock clock, @LocalServerPort int port) {
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
        await().atMost(PATIENCE).until(() -> made.stream().noneMatch(this::isOffered));
    }

    @Test
    void aCampaignIsDraftedActivatedChangedPausedAndEnded() {
        String id = draft(terms("Hello", "{\"bonusPoints\":50}", "{\"points\":70}"));
        assertThat(isOffered(id)).isFalse();
        assertThat(bring(id, "pause", 1).status()).isEqualTo(409);
        assertThat(bring(id, "activate", 1).status()).isEqualTo(200);
        assertThat(bring(id, "activate", 1).status()).isEqualTo(412);
        await().atMost(PATIENCE).until(() -> isOffered(id));

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
        assertThat(onRecord(id))
                .containsExactly(
                        "end-campaign", "pause-campaign", "change-campaign", "activate-campaign", "create-campaign");
        assertThat(api.get(AUDIT_LOG, tokens.withRoles(member, "support"))
                        .body()
                        .toString())
                .contains(
                        id,
                        "\"changes\":\"name, effects, limits\"",
                        "\"from\":\"2\",\"name\":\"Hello again\",\"to\":\"3\"");
    }

    @Test
    void theLastPointsOfABudgetAreGivenOnceByTheRealStoreToo() throws Exception {
        String id = draft(terms("Race", "{\"bonusPoints\":50}", "{\"points\":1020,\"times\":40}"));
        bring(id, "activate", 1);
        await().atMost(PATIENCE).until(() -> isOffered(id));
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

    private List<String> onRecord(String campaign) {
        JsonNode page = api.get(AUDIT_LOG + "?limit=200", tokens.withRoles(member, "support"))
                .body();
        return page.get("items")
                .valueStream()
                .filter(action -> action.get("subject").asString().equals(campaign))
                .map(action -> action.get("action").asString())
                .toList();
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

    private boolean isOffered(String campaign) {
        return api.get("/api/loyalty/campaigns").body().findValuesAsString("id").contains(campaign);
    }

    private long award(String payment, long minor) {
        return award(member, payment, minor);
    }

    private long award(String who, String payment, long minor) {
        return awardPoints
                .award(new SettledPayment(
                        member + payment, who, Money.ofMinor(CurrencyUnit.USD, minor), "stripe", clock.instant()))
                .entry()
                .booking()
                .points();
    }

    /** Only for this test's members, since others share the service. */
    private static String terms(String name, String effects, String limits) {
        return "{\"name\":\"%s\",\"conditions\":{\"minimumAmount\":{\"value\":\"10.00\",\"currency\":\"USD\"}},\"effects\":%s,\"limits\":%s}"
                .formatted(name, effects, limits);
    }
}
