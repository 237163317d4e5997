package dev.laurel.loyalty.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tiers and the earn rule as staff edit them, over HTTP and with the real store. */
@LaurelTest
class VersionsApiTest {

    private static final String TIERS = "/api/admin/loyalty/tiers";
    private static final String EARN_RULE = "/api/admin/loyalty/earn-rule";
    private static final String FAR = "2099-01-01T00:00:00Z";

    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();
    private final String marketer = tokens.withRoles(UUID.randomUUID().toString(), "marketer");

    VersionsApiTest(@LocalServerPort int port) {
        this.api = new Api(port);
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
        JsonNode record = api.get("/api/admin/loyalty/audit-log", tokens.withRoles("the-support", "support"))
                .body()
                .get("items")
                .get(0);
        assertThat(record.get("action").asString()).isEqualTo("change-tiers");
        assertThat(record.get("reason").asString()).isEqualTo("next century");
        assertThat(record.get("details").toString())
                .isEqualTo(
                        "{\"effectiveFrom\":\"%s\",\"from\":\"%d\",\"to\":\"%d\"}".formatted(FAR, newest, newest + 1));
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
    void supportReadsMarketersWriteCustomersDoNeither() {
        String support = tokens.withRoles(member, "support");
        for (String path : List.of(TIERS, EARN_RULE, "/api/admin/loyalty/campaigns")) {
            assertThat(api.get(path, support).status()).isEqualTo(200);
            assertThat(api.get(path, tokens.customer(member)).status()).isEqualTo(403);
            assertThat(api.get(path).status()).isEqualTo(401);
            assertThat(api.send("POST", path, support, "{}", "If-Match", "\"1\"")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(api.get("/api/loyalty/campaigns").status()).isEqualTo(200);
    }

    private Answer post(String path, String body, int version) {
        return api.send("POST", path, marketer, body, "If-Match", "\"" + version + "\"");
    }

    private static String table(String from, String more) {
        return """
                {"tiers":[{"name":"Bronze","threshold":0,"multiplier":1},{"name":"Silver","threshold":10,"multiplier":1.5}],\
                "downgrade":"BALANCE_BASED","note":"next century","effectiveFrom":"%s"%s}""".formatted(from, more);
    }
}
