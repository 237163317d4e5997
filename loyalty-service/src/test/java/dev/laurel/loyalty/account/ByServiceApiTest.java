package dev.laurel.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.reward.ShopApi;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What services that speak with members ask and do in their names. */
@LaurelTest
class ByServiceApiTest {

    private static final String COFFEE =
            "{\"name\":\"A coffee\",\"points\":300,\"kind\":{\"type\":\"generated-coupon\",\"validDays\":30}}";

    private final Journal journal;
    private final Clock clock;
    private final Api api;
    private final ShopApi shop;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String service = tokens.service("social-service");
    private final String member = UUID.randomUUID().toString();
    private final String own = "/internal/members/" + member;

    ByServiceApiTest(Journal journal, Clock clock, @LocalServerPort int port) {
        this.journal = journal;
        this.clock = clock;
        this.api = new Api(port);
        this.shop = new ShopApi(port);
    }

    @Test
    void aServiceReadsWhatTheMemberWould() {
        award("p1", 500);
        shop.offer(COFFEE);

        for (String what : List.of("account", "ledger", "rewards")) {
            assertThat(api.get(own + "/" + what, service))
                    .isEqualTo(api.get("/api/loyalty/" + what, tokens.customer(member)));
        }
        assertThat(api.get(own + "/ledger?limit=1&cursor=x", service).status()).isEqualTo(400);
    }

    @Test
    void aServiceRedeemsAtTheConfirmedPriceOncePerKey() {
        award("p1", 1_000);
        String redeem = own + "/rewards/" + shop.offer(COFFEE) + "/redeem";

        assertThat(redeem(redeem, "{}", "k").status()).isEqualTo(400);
        assertThat(redeem(redeem, "{\"points\":299}", "k").status()).isEqualTo(409);
        Answer redeemed = redeem(redeem, "{\"points\":300}", "k");
        assertThat(redeemed.status()).isEqualTo(201);
        assertThat(redeemed.body().at("/voucher/code").asString()).isNotEmpty();
        assertThat(redeem(redeem, "{\"points\":300}", "k").body()).isEqualTo(redeemed.body());
        assertThat(journal.head(member).standing().balances().available()).isEqualTo(700);
    }

    @Test
    void whatABalanceIsMadeOfSumsToIt() {
        award("p1", 500);
        award("p2", 400);
        redeem(own + "/rewards/" + shop.offer(COFFEE) + "/redeem", "{\"points\":300}", "k");

        var origin = api.get(own + "/origin", service).body();
        assertThat(origin.at("/available").asLong()).isEqualTo(600);
        assertThat(origin.at("/parts").toString())
                .isEqualTo(
                        "[{\"kind\":\"earn\",\"entries\":2,\"points\":900},{\"kind\":\"redeem\",\"entries\":1,\"points\":-300}]");
        assertThat(origin.at("/latestAward").toString()).contains("400");
    }

    @Test
    void whatLiesFurtherBackIsOnePart() {
        for (int purchase = 0; purchase < 320; purchase++) {
            award("p" + purchase, 2);
        }

        assertThat(api.get(own + "/origin", service).body().at("/parts").toString())
                .isEqualTo(
                        "[{\"kind\":\"earn\",\"entries\":300,\"points\":600},{\"kind\":\"earlier\",\"entries\":20,\"points\":40}]");
        assertThat(api.get("/internal/members/nobody/origin", service).body().toString())
                .isEqualTo("{\"available\":0,\"parts\":[],\"latestAward\":[]}");
    }

    @Test
    void everybodyIsToldOfTheRuleAndOfWhatIsOnOffer() {
        String coffee = shop.offer(COFFEE);

        assertThat(api.get("/internal/earn-rule", service).body().toString())
                .isEqualTo("{\"defaultRate\":1,\"rates\":{},\"pointsLastMonths\":12,\"holdDays\":0}");
        assertThat(api.get("/internal/rewards", service).body().valueStream())
                .filteredOn(offer -> offer.at("/id").asString().equals(coffee))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.at("/points").asLong()).isEqualTo(300);
                    assertThat(offer.at("/available").asBoolean()).isTrue();
                });
    }

    @Test
    void onlyServicesAsk() {
        for (String path : List.of("/internal/earn-rule", "/internal/rewards", own + "/account", own + "/origin")) {
            for (String role : List.of("customer", "support", "admin")) {
                assertThat(api.get(path, tokens.withRoles(member, role)).status())
                        .isEqualTo(403);
            }
        }
    }

    private Answer redeem(String path, String body, String key) {
        return api.send("POST", path, service, body, "Idempotency-Key", key);
    }

    private void award(String payment, long points) {
        Program.award(journal, member, payment, points * 100, "USD", clock.instant());
    }
}
