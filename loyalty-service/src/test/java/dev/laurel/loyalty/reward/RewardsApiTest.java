package dev.laurel.loyalty.reward;

import static dev.laurel.loyalty.reward.ShopApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.coupon.CouponsReady;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.reward.ShopApi.Answer;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.test.LaurelTest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The catalogue, at the wire. */
@LaurelTest
class RewardsApiTest {

    private static final String REWARDS = "/api/admin/loyalty/rewards";
    private static final String COUPON =
            "{\"name\":\"A coffee\",\"points\":300,\"kind\":{\"type\":\"generated-coupon\",\"validDays\":30}%s}";

    private final Journal journal;
    private final Clock clock;
    private final RewardOffers offers;
    private final Rewards rewards;
    private final StaffLog log;
    private final ShopApi api;

    RewardsApiTest(
            Journal journal,
            Clock clock,
            RewardOffers offers,
            Rewards rewards,
            StaffLog log,
            @LocalServerPort int port) {
        this.journal = journal;
        this.clock = clock;
        this.offers = offers;
        this.rewards = rewards;
        this.log = log;
        this.api = new ShopApi(port);
    }

    @Test
    void aRewardIsDraftedEditedActivatedAndArchivedByItsVersion() {
        Answer draft = marketer("POST", REWARDS, COUPON.formatted(""));
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.text("/status")).isEqualTo("draft");
        assertThat(draft.header("ETag")).isEqualTo("\"1\"");
        String path = REWARDS + "/" + draft.text("/id");

        Answer edited = marketer("PUT", path, COUPON.formatted(",\"stock\":5"), "If-Match", "\"1\"");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().get("left").asLong()).isEqualTo(5);
        assertThat(marketer("PUT", path, COUPON.formatted(""), "If-Match", "\"1\"")
                        .problem())
                .isEqualTo("version-changed");
        assertThat(marketer("PUT", path, COUPON.formatted("")).status()).isEqualTo(428);

        Answer active = marketer("POST", path + "/activate", null, "If-Match", edited.header("ETag"));
        assertThat(active.text("/status")).isEqualTo("active");
        assertThat(marketer("DELETE", path, null, "If-Match", active.header("ETag"))
                        .problem())
                .isEqualTo("not-possible-now");
        Answer product = marketer(
                "PUT",
                path,
                "{\"name\":\"Mug\",\"points\":1,\"kind\":{\"type\":\"product\",\"sku\":\"mug\"}}",
                "If-Match",
                active.header("ETag"));
        assertThat(product.problem()).isEqualTo("not-possible-now");

        Answer archived = marketer("POST", path + "/archive", null, "If-Match", active.header("ETag"));
        assertThat(archived.text("/status")).isEqualTo("archived");
        assertThat(api.redeem(rich(), draft.text("/id"), "k").status()).isEqualTo(404);
    }

    @Test
    void aDraftGoesAwayAndIsSeenByStaffAlone() {
        Answer draft = marketer("POST", REWARDS, COUPON.formatted(""));
        String path = REWARDS + "/" + draft.text("/id");
        assertThat(ids(api.member(rich(), "GET", "/api/loyalty/rewards", null))).doesNotContain(draft.text("/id"));
        assertThat(ids(marketer("GET", REWARDS + "?status=draft&limit=200", null)))
                .contains(draft.text("/id"));
        assertThat(marketer("DELETE", path, null, "If-Match", "\"1\"").status()).isEqualTo(204);
        assertThat(marketer("GET", path, null).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongWithARewardIsSaidFieldByField() {
        Answer refused = marketer("POST", REWARDS, """
                {"name":" ","points":0,"kind":{"type":"store-credit","sku":"x","value":{"value":"1.234","currency":"USD"}},
                "stock":-1,"perMember":0,"minimumTier":"Tin",
                "from":"2026-12-02T00:00:00Z","until":"2026-12-01T00:00:00Z"}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").findValuesAsString("field"))
                .contains("name", "points", "kind.value", "stock", "perMember", "minimumTier", "until");
        assertThat(marketer("POST", REWARDS, "{\"name\":\"x\",\"price\":3}").status())
                .isEqualTo(400);
        assertThat(fields("{\"type\":\"coupon-pool\"},\"stock\":3")).containsExactly("stock");
        assertThat(fields("{\"type\":\"product\",\"sku\":\"a\",\"entries\":3}")).containsExactly("kind.entries");
        assertThat(fields("{\"type\":\"car\"}")).containsExactly("kind.type");
    }

    private List<String> fields(String kind) {
        return marketer("POST", REWARDS, "{\"name\":\"x\",\"points\":3,\"kind\":" + kind + "}")
                .body()
                .get("errors")
                .findValuesAsString("field");
    }

    @Test
    void aMemberSeesWhatStandsInTheWay() {
        String poor = somebody();
        String plain = api.offer(COUPON.formatted(""));
        String gold = api.offer(COUPON.formatted(",\"minimumTier\":\"Gold\",\"stock\":0"));
        String over = api.offer(COUPON.formatted(",\"until\":\"2020-01-01T00:00:00Z\""));
        String later = api.offer(COUPON.formatted(",\"from\":\"2120-01-01T00:00:00Z\""));

        Answer seen = api.member(poor, "GET", "/api/loyalty/rewards", null);
        assertThat(reasons(seen, plain)).containsExactly("insufficient-points");
        assertThat(reasons(seen, gold)).containsExactly("tier-required", "out-of-stock", "insufficient-points");
        assertThat(reasons(seen, over)).containsExactly("over", "insufficient-points");
        assertThat(reasons(seen, later)).containsExactly("not-yet", "insufficient-points");

        Answer byRich = api.member(rich(), "GET", "/api/loyalty/rewards", null);
        assertThat(reasons(byRich, plain)).isEmpty();
        assertThat(item(byRich, plain).get("redeemable").asBoolean()).isTrue();
        assertThat(api.redeem(rich(), gold, "k").problem()).isEqualTo("tier-required");
        assertThat(api.redeem(rich(), gold, "k").status()).isEqualTo(403);
        assertThat(api.redeem(rich(), over, "k").problem()).isEqualTo("not-on-offer");
    }

    @Test
    void entriesAreOfferedOnlyWhereSomebodyGrantsThem() {
        Answer draft = marketer("POST", REWARDS, """
                {"name":"5 entries","points":100,"kind":{"type":"sweepstakes-entries","sweepstakesId":"swp_1","entries":5}}""");
        assertThat(draft.status()).isEqualTo(201);
        EditRewards alone = new EditRewards(rewards, new CouponsReady(true), false, log);
        assertThat(alone.activate(draft.text("/id"), 1, "marketer"))
                .isInstanceOf(EditRewards.Outcome.NotPossible.class);

        Answer active = marketer("POST", REWARDS + "/" + draft.text("/id") + "/activate", null, "If-Match", "\"1\"");
        assertThat(active.status()).isEqualTo(200);
    }

    @Test
    void codesAreUploadedLineByLineAndNeverTwice() {
        String unique = somebody().substring(0, 8).toUpperCase(Locale.ROOT);
        String path =
                REWARDS + "/" + api.offer("{\"name\":\"Cinema\",\"points\":300,\"kind\":{\"type\":\"coupon-pool\"}}");
        String csv = "code,note\n%1$s-A1,first\n%1$s-B2\nno\n%1$s-a1\nwith space x\n".formatted(unique);

        Answer first = api.upload(path + "/codes", "text/csv", csv);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().get("lines").asInt()).isEqualTo(5);
        assertThat(first.body().get("added").asInt()).isEqualTo(2);
        assertThat(first.body().get("errors").findValuesAsString("line")).containsExactly("4", "5", "6");
        assertThat(first.body().toString()).doesNotContain(unique);

        Answer again = api.upload(path + "/codes", "text/plain", csv);
        assertThat(again.body().get("added").asInt()).isZero();
        assertThat(marketer("GET", path, null).body().get("left").asInt()).isEqualTo(2);

        String boundary = "x-boundary-x";
        Answer file = api.upload(
                path + "/codes",
                "multipart/form-data; boundary=" + boundary,
                "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.txt\"\r\n\r\n%2$s-C3\r\n--%1$s--\r\n"
                        .formatted(boundary, unique));
        assertThat(file.body().get("added").asInt()).isEqualTo(1);
    }

    @Test
    void eachRoleDoesWhatIsItsOwn() {
        assertThat(api.staff("support", "GET", REWARDS, null).status()).isEqualTo(200);
        assertThat(api.staff("support", "POST", REWARDS, COUPON.formatted("")).status())
                .isEqualTo(403);
        assertThat(api.staff("admin", "POST", REWARDS, COUPON.formatted("")).status())
                .isEqualTo(201);
        assertThat(api.member(somebody(), "GET", REWARDS, null).status()).isEqualTo(403);
        assertThat(marketer("GET", "/api/admin/loyalty/redemptions", null).status())
                .isEqualTo(403);
    }

    @Test
    void recommendationsSeeWhatIsOnOffer() {
        String reward = api.offer(COUPON.formatted(",\"stock\":1,\"minimumTier\":\"Silver\""));

        assertThat(offers.active())
                .filteredOn(offer -> offer.id().equals(reward))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.cost()).isEqualTo(300);
                    assertThat(offer.minimumTier()).isEqualTo("Silver");
                    assertThat(offer.inStock()).isTrue();
                    assertThat(offer.redeemed()).isZero();
                });
    }

    private String rich() {
        String member = somebody();
        Program.award(journal, member, "p-" + member, 100_000, "USD", clock.instant());
        return member;
    }

    private Answer marketer(String method, String path, @Nullable String body, String... headers) {
        return api.staff("marketer", method, path, body, headers);
    }

    private static List<String> ids(Answer list) {
        return list.body().get("items").findValuesAsString("id");
    }

    private static JsonNode item(Answer list, String id) {
        return list.body()
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(Answer list, String id) {
        return item(list, id).get("obstacles").findValuesAsString("reason");
    }
}
