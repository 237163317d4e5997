package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What members do with their points, and what staff do for them, through the gateway. */
@Story
class LoyaltyStory {

    private final Laurel laurel;

    LoyaltyStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @AfterEach
    void theAuditorFindsNothing() {
        laurel.awaitNoDrift();
    }

    @Test
    void pointsBecomeAVoucherAndComeBackWhenItIsCancelled() {
        var customer = withPoints("300.00", 300);
        var reward = newReward();

        var redeemed = customer.post("/api/loyalty/rewards/" + reward + "/redeem", "{}");
        assertThat(redeemed.status()).as(redeemed.body()).isEqualTo(201);
        var redemption = redeemed.json().get("redemptionId").asString();
        assertThat(redeemed.json().at("/voucher/code").asString()).isNotBlank();
        customer.awaitPoints(180);

        var cancelled = customer.post("/api/loyalty/redemptions/" + redemption + "/cancel", "{}");
        assertThat(cancelled.status()).as(cancelled.body()).isBetween(200, 202);
        customer.awaitPoints(300);
        assertThat(kinds(customer)).startsWith("refund", "redeem", "earn");
    }

    @Test
    void nobodyRedeemsWhatHeCannotPay() {
        var customer = withPoints("50.00", 50);

        var refused = customer.post("/api/loyalty/rewards/" + newReward() + "/redeem", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).endsWith("/insufficient-points");
        customer.awaitPoints(50);
    }

    @Test
    void pointsGoToASecondMemberAndTheAnswerTellsNothingAboutHim() {
        var customer = withPoints("200.00", 200);
        var second = new Customer(laurel, "second@laurel.local");
        var before = second.account().get("available").asLong();

        var known = transfer(customer, second.email(), 60);
        var unknown = transfer(customer, "nobody-" + UUID.randomUUID() + "@example.com", 40);

        assertThat(known.status()).as(known.body()).isEqualTo(201);
        assertThat(unknown.status()).isEqualTo(201);
        assertThat(known.json().get("status")).isEqualTo(unknown.json().get("status"));
        customer.awaitPoints(100);
        second.awaitPoints(before + 60);
        assertThat(customer.read("/api/loyalty/transfers").json().get("items").size())
                .isEqualTo(2);
        assertThat(transfer(customer, second.email(), 101).status()).isEqualTo(409);
    }

    @Test
    void whatIsSentToOneselfComesBack() {
        var customer = withPoints("100.00", 100);
        assertThat(transfer(customer, customer.email(), 10).status()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(kinds(customer)).contains("return"));
        customer.awaitPoints(100);
    }

    @Test
    void whoeverSignsUpWithTheAddressGetsWhatWasSentToIt() {
        var customer = withPoints("100.00", 100);
        var friend = laurel.newCustomer();

        assertThat(transfer(customer, friend.email().toUpperCase(Locale.ROOT), 30)
                        .status())
                .isEqualTo(201);

        friend.awaitPoints(30);
        assertThat(kinds(friend)).containsExactly("receive");
    }

    @Test
    void aReferralRewardsBothAndARefundOfTheWholePurchaseTakesItBack() {
        var referrer = laurel.newCustomer();
        var friend = laurel.newCustomer();
        var code = referrer.read("/api/loyalty/referral").json().get("code").asString();

        var own = referrer.post("/api/loyalty/referral/claim", claim(code));
        assertThat(own.status()).isEqualTo(409);
        var claimed = friend.post("/api/loyalty/referral/claim", claim(code));
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(201);
        var payment = friend.pay("20.00", Customer.CARD).get("id").asString();
        friend.awaitPoints(20 + 250);
        referrer.awaitPoints(500);

        laurel.refund(payment, "20.00");
        friend.awaitPoints(0);
        referrer.awaitPoints(0);
    }

    @Test
    void supportAdjustsWithinItsLimitAndTheMemberReadsWhy() {
        var customer = withPoints("10.00", 10);
        var member = customer.read("/api/auth/me").json().get("customerId").asString();
        var path = "/api/admin/loyalty/members/" + member + "/adjustments";
        var support = new Customer(laurel, "support@laurel.local");

        var adjusted = support.post(path, "{\"points\":25,\"reason\":\"Late parcel\"}");
        assertThat(adjusted.status()).as(adjusted.body()).isEqualTo(201);
        customer.awaitPoints(35);
        assertThat(customer.ledger().getFirst().get("reason").asString()).contains("Late parcel");
        var tooMuch = support.post(path, "{\"points\":1000000,\"reason\":\"A friend\"}");
        assertThat(tooMuch.status()).isEqualTo(403);
        assertThat(customer.post(path, "{\"points\":25,\"reason\":\"Me\"}").status())
                .isEqualTo(403);
    }

    @Test
    void aBalanceIsExplainedDownToThePayment() {
        var customer = laurel.newCustomer();
        var payment = customer.pay("42.50", Customer.CARD).get("id").asString();
        customer.awaitPoints(42);

        var why = customer.read("/api/loyalty/account/why").json();

        assertThat(why.get("available").asLong()).isEqualTo(42);
        assertThat(why.get("sentences").size()).isPositive();
        assertThat(why.toString()).contains(payment);
    }

    @Test
    void aCampaignDoublesFromItsStartOn() {
        var marketer = new Customer(laurel, "marketer@laurel.local");
        // no other story buys for as much
        var made = marketer.post("/api/admin/loyalty/campaigns", """
                {"name":"Double points %s","description":"A story",
                 "conditions":{"minimumAmount":{"value":"7000.00","currency":"USD"}},
                 "effects":{"multiplier":2},"limits":{}}""".formatted(UUID.randomUUID()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var path = "/api/admin/loyalty/campaigns/" + made.json().get("id").asString();
        var active = step(marketer, path, "activate", made);
        try {
            var begins = Instant.parse(active.json().get("effectiveFrom").asString());
            await().until(() -> Instant.now().isAfter(begins));
            var customer = laurel.newCustomer();
            customer.pay("7000.00", Customer.CARD);
            customer.awaitPoints(14_000);
        } finally {
            step(marketer, path, "end", active);
        }
    }

    @Test
    void whatADraftWouldHaveCostIsShownAndNothingChanges() {
        var customer = withPoints("50.00", 50);
        var marketer = new Customer(laurel, "marketer@laurel.local");
        var name = "Draft " + UUID.randomUUID();

        var tried = marketer.post(
                "/api/admin/loyalty/campaigns/dry-run",
                "{\"name\":\"%s\",\"effects\":{\"multiplier\":2},\"days\":1}".formatted(name));
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        var report = tried.json();
        assertThat(report.get("complete").asBoolean()).isTrue();
        assertThat(report.at("/changed/purchases").asLong()).isPositive();
        assertThat(report.at("/earned/difference").asLong()).isGreaterThanOrEqualTo(50);
        assertThat(report.at("/liability/after/points").asLong())
                .isGreaterThan(report.at("/liability/before/points").asLong());

        var tiers = marketer.post("/api/admin/loyalty/tiers/dry-run", """
                {"tiers":[{"name":"Bronze","threshold":0,"multiplier":1},{"name":"Silver","threshold":40,"multiplier":1.5}],
                 "days":1}""");
        assertThat(tiers.status()).as(tiers.body()).isEqualTo(200);
        assertThat(tiers.json().get("moves").toString()).contains("\"to\":\"Silver\"");

        customer.awaitPoints(50);
        assertThat(laurel.newCustomer().read("/api/loyalty/campaigns").body()).doesNotContain(name);
        var support = new Customer(laurel, "support@laurel.local");
        assertThat(support.read("/api/admin/loyalty/audit-log").body()).contains("dry-run-campaign", name);
    }

    private static Http.Answer step(Customer staff, String path, String step, Http.Answer read) {
        var answer = staff.post(path + "/" + step, "{}", Map.of("If-Match", read.header("ETag")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private Customer withPoints(String amount, long points) {
        var customer = laurel.newCustomer();
        customer.pay(amount, Customer.CARD);
        customer.awaitPoints(points);
        return customer;
    }

    /** A coupon for 120 points, on offer. */
    private String newReward() {
        var marketer = new Customer(laurel, "marketer@laurel.local");
        var made = marketer.post("/api/admin/loyalty/rewards", """
                {"name":"Five off %s","description":"A story","points":120,
                 "kind":{"type":"generated-coupon","validDays":30},"stock":10}""".formatted(UUID.randomUUID()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode reward = made.json();
        var id = reward.get("id").asString();
        step(marketer, "/api/admin/loyalty/rewards/" + id, "activate", made);
        return id;
    }

    private static Http.Answer transfer(Customer from, String email, long points) {
        return from.post("/api/loyalty/transfers", "{\"toEmail\":\"%s\",\"points\":%d}".formatted(email, points));
    }

    private static String claim(String code) {
        return "{\"code\":\"" + code + "\"}";
    }

    private static List<String> kinds(Customer customer) {
        return customer.ledger().stream()
                .map(entry -> entry.get("kind").asString())
                .toList();
    }
}
