package dev.laurel.loyalty.redemption;

import static dev.laurel.loyalty.reward.ShopApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.reward.ShopApi;
import dev.laurel.loyalty.reward.ShopApi.Answer;
import dev.laurel.test.LaurelTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Redeeming, at the wire and on the real store. */
@LaurelTest
class RedemptionApiTest {

    private static final String REDEMPTIONS = "/api/loyalty/redemptions/";
    private static final String STAFF = "/api/admin/loyalty/redemptions/";
    private static final String COUPON =
            "{\"name\":\"A coffee\",\"points\":300,\"kind\":{\"type\":\"generated-coupon\",\"validDays\":30}%s}";
    private static final String MUG =
            "{\"name\":\"A mug\",\"points\":400,\"stock\":3,\"kind\":{\"type\":\"product\",\"sku\":\"mug-1\"}}";

    private final Journal journal;
    private final Clock clock;
    private final MongoTemplate mongo;
    private final ShopApi api;
    private final String member = somebody();

    RedemptionApiTest(Journal journal, Clock clock, MongoTemplate mongo, @LocalServerPort int port) {
        this.journal = journal;
        this.clock = clock;
        this.mongo = mongo;
        this.api = new ShopApi(port);
    }

    @Test
    void aRewardIsRedeemedOncePerKeyAndShownAgainWithItsCode() {
        award(member, 1_000);
        String reward = api.offer(COUPON.formatted(""));

        Answer redeemed = api.redeem(member, reward, "key-1");
        assertThat(redeemed.status()).isEqualTo(201);
        assertThat(redeemed.text("/rewardId")).isEqualTo(reward);
        assertThat(redeemed.body().get("points").asLong()).isEqualTo(300);
        assertThat(redeemed.text("/status")).isEqualTo("COMPLETED");
        assertThat(redeemed.text("/voucher/code")).matches("([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}");
        assertThat(redeemed.header("Idempotency-Replayed")).isEmpty();

        Answer again = api.redeem(member, reward, "key-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(redeemed.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(available(member)).isEqualTo(700);
        assertThat(api.member(member, "GET", REDEMPTIONS + redeemed.text("/redemptionId"), null)
                        .body())
                .isEqualTo(redeemed.body());
        assertThat(api.member(somebody(), "GET", REDEMPTIONS + redeemed.text("/redemptionId"), null)
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        award(member, 1_000);
        String reward = api.offer(COUPON.formatted(""));
        api.redeem(member, reward, "key-1");

        assertThat(api.redeem(member, api.offer(MUG), "key-1").status()).isEqualTo(422);
        Answer other = api.member(
                member,
                "POST",
                "/api/loyalty/rewards/" + reward + "/redeem",
                "{\"points\":300}",
                "Idempotency-Key",
                "key-1");
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(available(member)).isEqualTo(700);
    }

    @Test
    void aCostThatTheClientDidNotExpectIsNotTaken() {
        award(member, 1_000);
        Answer refused = api.member(
                member,
                "POST",
                "/api/loyalty/rewards/" + api.offer(COUPON.formatted("")) + "/redeem",
                "{\"points\":299}",
                "Idempotency-Key",
                "key-1");
        assertThat(refused.problem()).isEqualTo("cost-changed");
        assertThat(refused.body().get("points").asLong()).isEqualTo(300);
        assertThat(available(member)).isEqualTo(1_000);
    }

    @Test
    void tooFewPointsAndNoKeyAreRefused() {
        award(member, 299);
        String reward = api.offer(COUPON.formatted(""));
        Answer poor = api.redeem(member, reward, "key-1");
        assertThat(poor.status()).isEqualTo(409);
        assertThat(poor.problem()).isEqualTo("insufficient-points");
        assertThat(poor.body().get("available").asLong()).isEqualTo(299);
        assertThat(api.member(member, "POST", "/api/loyalty/rewards/" + reward + "/redeem", null)
                        .status())
                .isEqualTo(400);
        assertThat(api.redeem(member, "rwd_none", "key-1").status()).isEqualTo(404);
    }

    @Test
    void aCancelledRedemptionGivesPointsStockAndLimitBackAndItsCodeIsWorthNothing() {
        award(member, 1_000);
        String reward = api.offer(COUPON.formatted(",\"stock\":1,\"perMember\":1"));
        Answer redeemed = api.redeem(member, reward, "key-1");
        assertThat(api.redeem(member, reward, "key-2").problem()).isEqualTo("limit-reached");
        award("other-" + member, 1_000);
        assertThat(api.redeem("other-" + member, reward, "key-1").problem()).isEqualTo("out-of-stock");

        for (int time = 0; time < 2; time++) {
            Answer cancelled =
                    api.member(member, "POST", REDEMPTIONS + redeemed.text("/redemptionId") + "/cancel", null);
            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
            assertThat(cancelled.body().has("voucher")).isFalse();
            assertThat(available(member)).isEqualTo(1_000);
        }
        assertThat(use(redeemed.text("/voucher/code")).status()).isEqualTo(404);
        assertThat(api.redeem(member, reward, "key-3").status()).isEqualTo(201);
        assertThat(available(member)).isEqualTo(700);
    }

    @Test
    void aVoucherIsUsedOnceHoweverItIsTypedAndCannotBeCancelledThen() {
        award(member, 1_000);
        Answer redeemed = api.redeem(member, api.offer("""
                {"name":"Ten off","points":500,"kind":{"type":"store-credit","value":{"value":"10.00","currency":"USD"}}}"""), "key-1");
        String code = redeemed.text("/voucher/code");

        Answer used = use(code.toLowerCase(Locale.ROOT).replace("-", ""));
        assertThat(used.status()).isEqualTo(200);
        assertThat(used.text("/kind/value/value")).isEqualTo("10.00");
        assertThat(used.text("/redemptionId")).isEqualTo(redeemed.text("/redemptionId"));
        assertThat(use(code).problem()).isEqualTo("voucher-used");
        assertThat(use("23456-23456-23456-23456").status()).isEqualTo(404);

        Answer cancel = api.member(member, "POST", REDEMPTIONS + redeemed.text("/redemptionId") + "/cancel", null);
        assertThat(cancel.problem()).isEqualTo("redemption-final");
        assertThat(available(member)).isEqualTo(500);
        assertThat(api.member(member, "GET", REDEMPTIONS, null).status()).isEqualTo(404);
        assertThat(api.member(member, "GET", "/api/loyalty/redemptions", null).text("/items/0/status"))
                .isEqualTo("USED");
    }

    @Test
    void ofHundredClerksWithOneVoucherOneSucceeds() throws Exception {
        award(member, 1_000);
        String code =
                api.redeem(member, api.offer(COUPON.formatted("")), "key-1").text("/voucher/code");

        assertThat(atOnce(100, clerk -> use(code)).stream().filter(answer -> answer.status() == 200))
                .hasSize(1);
    }

    @Test
    void aProductIsShippedAndThenStays() {
        award(member, 1_000);
        Answer ordered = api.redeem(member, api.offer(MUG), "key-1");
        assertThat(ordered.text("/status")).isEqualTo("ORDERED");
        String path = STAFF + ordered.text("/redemptionId");

        Answer shipped = api.staff("support", "POST", path + "/ship", "{\"tracking\":\"T-1\"}");
        assertThat(shipped.status()).isEqualTo(200);
        assertThat(shipped.text("/status")).isEqualTo("SHIPPED");
        assertThat(shipped.text("/tracking")).isEqualTo("T-1");
        assertThat(api.staff("support", "POST", path + "/cancel", "{\"reason\":\"asked\"}")
                        .problem())
                .isEqualTo("redemption-final");
        Answer listed = api.staff("support", "GET", STAFF.substring(0, STAFF.length() - 1) + "?member=" + member, null);
        assertThat(listed.text("/items/0/member")).isEqualTo(member);
        assertThat(listed.body().at("/items/0/history").findValuesAsString("what"))
                .containsExactly("started", "reserved", "paid", "ordered", "shipped");
    }

    @Test
    void staffTakeBackWithAReasonThatStaysOnRecord() {
        award(member, 1_000);
        Answer ordered = api.redeem(member, api.offer(MUG), "key-1");
        String path = STAFF + ordered.text("/redemptionId");
        assertThat(api.staff("support", "POST", path + "/cancel", "{}").status())
                .isEqualTo(400);

        Answer cancelled = api.staff("support", "POST", path + "/cancel", "{\"reason\":\"sold out\"}");
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.body().at("/history").findValuesAsString("detail")).contains("sold out");
        assertThat(available(member)).isEqualTo(1_000);
        Answer log = api.staff("admin", "GET", "/api/admin/loyalty/audit-log", null);
        assertThat(log.body().toString()).contains("cancel-redemption", "sold out", ordered.text("/redemptionId"));
    }

    @Test
    void ofHundredMembersWhoWantTheLastOneOneGetsItAndTheOthersPayNothing() throws Exception {
        String reward = api.offer(COUPON.formatted(",\"stock\":1"));
        List<String> members = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            members.add(number + "-" + member);
            award(number + "-" + member, 300);
        }
        List<Answer> answers = atOnce(100, number -> api.redeem(members.get(number), reward, "key"));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.problem().equals("out-of-stock"))
                .hasSize(99);
        assertThat(members.stream().mapToLong(this::available).sum()).isEqualTo(99 * 300);
    }

    @Test
    void ofHundredRequestsOfAMemberOnlyTheLimitIsServed() throws Exception {
        award(member, 100_000);
        String reward = api.offer(COUPON.formatted(",\"perMember\":3"));

        List<Answer> answers = atOnce(100, number -> api.redeem(member, reward, "key-" + number));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.problem().equals("limit-reached"))
                .hasSize(97);
        assertThat(available(member)).isEqualTo(100_000 - 900);
    }

    @Test
    void hundredRequestsWithOneKeyAreOneRedemption() throws Exception {
        award(member, 100_000);
        String reward = api.offer(COUPON.formatted(""));

        List<Answer> answers = atOnce(100, number -> api.redeem(member, reward, "key"));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.text("/voucher/code")))
                .containsOnly(answers.getFirst().text("/voucher/code"));
        assertThat(available(member)).isEqualTo(99_700);
    }

    @Test
    void noCodeOfAPoolIsGivenTwiceAndNoneIsLeftOver() throws Exception {
        String reward = api.offer("{\"name\":\"Cinema\",\"points\":300,\"kind\":{\"type\":\"coupon-pool\"}}");
        StringBuilder codes = new StringBuilder();
        for (int number = 0; number < 20; number++) {
            codes.append(member, 0, 13).append("-C").append(number).append('\n');
        }
        api.upload("/api/admin/loyalty/rewards/" + reward + "/codes", "text/plain", codes.toString());
        award(member, 100_000);

        List<Answer> answers = atOnce(30, number -> api.redeem(member, reward, "key-" + number));

        Set<String> given = new HashSet<>();
        answers.stream()
                .filter(answer -> answer.status() == 201)
                .forEach(answer ->
                        assertThat(given.add(answer.text("/voucher/code"))).isTrue());
        assertThat(given).hasSize(20);
        assertThat(available(member)).isEqualTo(100_000 - 20 * 300);
    }

    @Test
    void whatIsStoredTellsNoCode() {
        award(member, 1_000);
        String code =
                api.redeem(member, api.offer(COUPON.formatted("")), "key-1").text("/voucher/code");

        for (String collection : List.of("coupons", "redemptions", "staffLog")) {
            for (Document stored : mongo.getCollection(collection).find()) {
                assertThat(stored.toJson()).doesNotContain(code, code.replace("-", ""));
            }
        }
    }

    private Answer use(String code) {
        return api.staff("support", "POST", "/api/admin/loyalty/vouchers/use", "{\"code\":\"" + code + "\"}");
    }

    private interface Numbered {
        Answer ask(int number);
    }

    private static List<Answer> atOnce(int times, Numbered ask) throws Exception {
        List<Callable<Answer>> asking = new ArrayList<>();
        for (int number = 0; number < times; number++) {
            int one = number;
            asking.add(() -> ask.ask(one));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(asking)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private void award(String to, long points) {
        Program.award(journal, to, "p-" + to + points, points * 100, "USD", clock.instant());
    }

    private long available(String of) {
        return journal.head(of).standing().balances().available();
    }
}
