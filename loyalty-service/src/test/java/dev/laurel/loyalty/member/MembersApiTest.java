package dev.laurel.loyalty.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@LaurelTest
class MembersApiTest {

    private static final String MEMBERS = "/api/admin/loyalty/members";

    private final Journal journal;
    private final Clock clock;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String prefix = "m" + UUID.randomUUID().toString().substring(0, 8);

    MembersApiTest(Journal journal, Clock clock, @LocalServerPort int port) {
        this.journal = journal;
        this.clock = clock;
        this.api = new Api(port);
    }

    @Test
    void membersAreFoundByHowTheirIdBeginsPageByPage() {
        for (int i = 1; i <= 5; i++) {
            award(prefix + "-" + i, "p" + i, i * 1_000L);
        }
        award("n" + prefix, "other", 100);

        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(MEMBERS + "?q=" + prefix + "&limit=2" + cursor).body();
            page.get("items").forEach(item -> found.add(item.get("id").asString()));
            JsonNode next = page.get("nextCursor");
            cursor = next.isNull() ? null : "&cursor=" + next.asString();
        } while (cursor != null);
        assertThat(found).containsExactly(prefix + "-1", prefix + "-2", prefix + "-3", prefix + "-4", prefix + "-5");
        assertThat(get(MEMBERS + "?q=" + prefix + "-3")
                        .body()
                        .get("items")
                        .get(0)
                        .get("available")
                        .asLong())
                .isEqualTo(30);
    }

    @Test
    void aMemberIsShownWithAccountLotsAndRecentEntries() {
        for (int i = 1; i <= 12; i++) {
            award(prefix, "p" + i, 10_000);
        }

        JsonNode member = get(MEMBERS + "/" + prefix).body();
        assertThat(member.get("account").get("tier").get("name").asString()).isEqualTo("Silver");
        assertThat(member.get("lots").get(0).get("points").asLong())
                .isEqualTo(member.get("account").get("available").asLong());
        assertThat(member.get("entries").asLong()).isEqualTo(12);
        assertThat(member.get("recent")).hasSize(10);
        assertThat(get(MEMBERS + "/" + prefix + "/ledger?limit=5").body().get("items"))
                .hasSize(5);
        assertThat(get(MEMBERS + "/" + prefix + "/ledger/12").body().get("seq").asLong())
                .isEqualTo(12);
    }

    @Test
    void staffAndMemberAskWhyAndAreTold() {
        award(prefix, "p1", 4_990);

        assertThat(get(MEMBERS + "/" + prefix + "/why")
                        .body()
                        .get("sentences")
                        .get(0)
                        .asString())
                .isEqualTo("The member has 49 points to spend.");
        JsonNode own =
                api.get("/api/loyalty/account/why", tokens.customer(prefix)).body();
        assertThat(own.get("sentences").get(0).asString()).isEqualTo("You have 49 points to spend.");
        String lot = own.get("lots").get(0).get("lot").asString();
        JsonNode one = api.get("/api/loyalty/account/why?lot=" + lot, tokens.customer(prefix))
                .body();
        assertThat(one.get("sources").get(0).get("reference").get("id").asString())
                .isEqualTo("p1");
        assertThat(api.get("/api/loyalty/ledger/1/why", tokens.customer(prefix))
                        .body()
                        .get("rule")
                        .get("name")
                        .asString())
                .isEqualTo("earn");
        assertThat(get(MEMBERS + "/" + prefix + "/ledger/1/why").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNotFoundAndNonsenseIsRefused() {
        award(prefix, "p1", 100);

        for (String path : List.of(
                MEMBERS + "/nobody",
                MEMBERS + "/nobody/ledger/1",
                MEMBERS + "/" + prefix + "/ledger/2",
                MEMBERS + "/" + prefix + "/ledger/2/why",
                MEMBERS + "/" + prefix + "/why?lot=2020-01.2021-01-31",
                MEMBERS + "/" + prefix + "/why?lot=abc")) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of(
                MEMBERS + "?limit=0",
                MEMBERS + "/" + prefix + "/ledger?cursor=abc",
                MEMBERS + "/" + prefix + "/why?lot=2020-01.2021-01-31&cursor=abc")) {
            assertThat(get(path).status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void onlySupportAndAdminSeeMembers() {
        for (String path : List.of(MEMBERS, MEMBERS + "/x", MEMBERS + "/x/ledger", MEMBERS + "/x/why")) {
            assertThat(api.get(path).status()).isEqualTo(401);
            for (String role : List.of("customer", "marketer", "service")) {
                assertThat(api.get(path, tokens.withRoles("someone", role)).status())
                        .isEqualTo(403);
            }
        }
    }

    private Answer get(String path) {
        return api.get(path, tokens.withRoles("someone", "support"));
    }

    private void award(String member, String payment, long amountMinor) {
        Program.award(journal, member, payment, amountMinor, "USD", clock.instant());
    }
}
