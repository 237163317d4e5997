package dev.laurel.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@LaurelTest
class AccountApiTest {

    private final Journal journal;
    private final Clock clock;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();

    AccountApiTest(Journal journal, Clock clock, @LocalServerPort int port) {
        this.journal = journal;
        this.clock = clock;
        this.api = new Api(port);
    }

    @Test
    void aMemberWithoutEntriesHasNothingAndIsBronze() {
        Answer answer = get("/api/loyalty/account");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("""
                        {"available":0,"pending":0,"lifetime":0,"tier":{"name":"Bronze","multiplier":1,\
                        "qualifyingPoints":0,"nextTier":"Silver","pointsToNext":1000,"since":null},"expiring":[]}""");
    }

    @Test
    void theAccountShowsPointsTierProgressAndExpiry() {
        Entry entry = award("p1", 120_000);

        JsonNode account = get("/api/loyalty/account").body();
        assertThat(account.get("available").asLong()).isEqualTo(1_200);
        assertThat(account.get("pending").asLong()).isZero();
        assertThat(account.get("lifetime").asLong()).isEqualTo(1_200);
        JsonNode tier = account.get("tier");
        assertThat(tier.get("name").asString()).isEqualTo("Silver");
        assertThat(tier.get("multiplier").decimalValue()).isEqualByComparingTo("1.25");
        assertThat(tier.get("qualifyingPoints").asLong()).isEqualTo(1_200);
        assertThat(tier.get("nextTier").asString()).isEqualTo("Gold");
        assertThat(tier.get("pointsToNext").asLong()).isEqualTo(3_800);
        assertThat(tier.get("since").asString()).isEqualTo(entry.at().toString());
        YearMonth month = YearMonth.from(entry.at().atOffset(ZoneOffset.UTC));
        assertThat(account.get("expiring").toString())
                .isEqualTo("[{\"points\":1200,\"on\":\"%s-01\"}]".formatted(month.plusMonths(13)));
    }

    @Test
    void theTopTierHasNothingAboveIt() {
        award("p1", 2_000_000);

        JsonNode tier = get("/api/loyalty/account").body().get("tier");
        assertThat(tier.get("name").asString()).isEqualTo("Platinum");
        assertThat(tier.get("nextTier").isNull()).isTrue();
        assertThat(tier.get("pointsToNext").isNull()).isTrue();
    }

    @Test
    void theLedgerIsPagedNewestFirst() {
        for (int i = 1; i <= 7; i++) {
            award("p" + i, i * 100L);
        }

        List<Long> seqs = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = get("/api/loyalty/ledger?limit=3" + cursor).body();
            page.get("items").forEach(item -> seqs.add(item.get("seq").asLong()));
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asString();
            pages++;
        } while (cursor != null);

        assertThat(seqs).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void theLedgerTellsOnlyWhatIsAskedForAndRefusesWhatItDoesNotKnow() {
        award("p1", 100);

        for (String fits : List.of("direction=in", "kind=earn", "kind=redeem,earn&direction=in")) {
            assertThat(get("/api/loyalty/ledger?" + fits).body().get("items")).hasSize(1);
        }
        for (String other : List.of("direction=out", "kind=redeem&kind=refund", "kind=earn&direction=out")) {
            assertThat(get("/api/loyalty/ledger?" + other).body().toString())
                    .isEqualTo("{\"items\":[],\"nextCursor\":null}");
        }
        assertThat(get("/api/loyalty/ledger?direction=up").status()).isEqualTo(400);
        assertThat(get("/api/loyalty/ledger?kind=none").status()).isEqualTo(400);
    }

    @Test
    void aLedgerLineSaysWhatMovedWhyAndHowItWasComputed() {
        Entry entry = award("p1", 4_990);

        JsonNode line = get("/api/loyalty/ledger").body().get("items").get(0);
        assertThat(line.propertyNames())
                .containsExactly(
                        "seq",
                        "kind",
                        "points",
                        "available",
                        "reason",
                        "reference",
                        "about",
                        "explanation",
                        "at",
                        "hash");
        assertThat(line.get("kind").asString()).isEqualTo("earn");
        assertThat(line.get("points").asLong()).isEqualTo(49);
        assertThat(line.get("reason").asString()).isEqualTo("Purchase of 49.90 USD");
        assertThat(line.get("reference").toString()).isEqualTo("{\"type\":\"payment\",\"id\":\"p1\"}");
        assertThat(line.get("about").toString())
                .isEqualTo("{\"code\":\"purchase\",\"values\":{\"amount\":\"49.90\",\"currency\":\"USD\"}}");
        assertThat(line.get("explanation").toString())
                .isEqualTo("[\"49.90 USD × 1 = 49.9 (earn rule 1)\",\"rounded down: 49 points\"]");
        assertThat(line.get("hash").asString()).isEqualTo(entry.hash()).hasSize(64);
    }

    @Test
    void anEntryIsShownWithPostingsLotsRuleAndChain() {
        award("p1", 100_000);
        Entry second = award("p2", 1_000);

        JsonNode shown = get("/api/loyalty/ledger/2").body();
        assertThat(shown.get("seq").asLong()).isEqualTo(2);
        assertThat(shown.get("points").asLong()).isEqualTo(12);
        assertThat(shown.get("postings").toString())
                .isEqualTo("[{\"from\":\"program:issued\",\"to\":\"member:available\",\"points\":12}]");
        assertThat(shown.get("lots").get(0).get("points").asLong()).isEqualTo(12);
        assertThat(shown.get("rule").get("version").asInt()).isEqualTo(1);
        assertThat(shown.get("rule").get("inputs").get("multiplier").asString()).isEqualTo("1.25");
        assertThat(shown.get("previousHash").asString()).isEqualTo(second.previousHash());
        assertThat(shown.get("tier").get("after").asString()).isEqualTo("Silver");
    }

    @Test
    void anEntryThatTheMemberDoesNotHaveIsNotFoundHoweverItIsAskedFor() {
        award("p1", 100);
        String other = UUID.randomUUID().toString();

        for (String seq : List.of("1", "2", "0", "-1", "abc", "99999999999999999999", member + ":1")) {
            Answer answer = api.get("/api/loyalty/ledger/" + seq, tokens.customer(other));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.body().get("type").asString()).isEqualTo("https://laurel.dev/problems/not-found");
        }
    }

    @Test
    void limitsAndCursorsThatMakeNoSenseAreRefused() {
        for (String query : List.of("limit=0", "limit=101", "limit=x", "cursor=0", "cursor=abc", "cursor=-3")) {
            Answer answer = get("/api/loyalty/ledger?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.body().get("errors").get(0).get("field").asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
        assertThat(get("/api/loyalty/ledger?cursor=1000").body().get("items")).isEmpty();
    }

    @Test
    void theTiersArePublic() {
        Answer answer = api.get("/api/loyalty/tiers");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("""
                        [{"name":"Bronze","threshold":0,"multiplier":1},\
                        {"name":"Silver","threshold":1000,"multiplier":1.25},\
                        {"name":"Gold","threshold":5000,"multiplier":1.5},\
                        {"name":"Platinum","threshold":20000,"multiplier":2}]""");
    }

    @Test
    void onlyCustomersHaveAnAccount() {
        for (String path : List.of("/api/loyalty/account", "/api/loyalty/ledger", "/api/loyalty/ledger/1")) {
            assertThat(api.get(path).status()).isEqualTo(401);
            for (String role : List.of("support", "marketer", "admin", "service")) {
                assertThat(api.get(path, tokens.withRoles(member, role)).status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void forgedTokensAreRefused() {
        tokens.forgeries(member)
                .forEach((wrong, token) -> assertThat(
                                api.get("/api/loyalty/account", token).status())
                        .as(wrong)
                        .isEqualTo(401));
    }

    private Answer get(String path) {
        return api.get(path, tokens.customer(member));
    }

    private Entry award(String payment, long amountMinor) {
        return Program.award(journal, member, payment, amountMinor, "USD", clock.instant())
                .entry();
    }
}
