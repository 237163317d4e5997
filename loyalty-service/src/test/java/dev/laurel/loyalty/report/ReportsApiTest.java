package dev.laurel.loyalty.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What staff read about the programme, over HTTP and from MongoDB. */
@LaurelTest
class ReportsApiTest {

    private static final String ADMIN = "/api/admin/loyalty";

    private final Journal journal;
    private final TotalsAt totals;
    private final Clock clock;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();

    ReportsApiTest(Journal journal, TotalsAt totals, Clock clock, @LocalServerPort int port) {
        this.journal = journal;
        this.totals = totals;
        this.clock = clock;
        this.api = new Api(port);
    }

    @Test
    void liabilityIsTheSameWithASnapshotAndWithoutOne() {
        award("p1");
        totals.takeSnapshot(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
        award("p2");
        String now = clock.instant().toString();

        JsonNode quick = get(ADMIN + "/liability?at=" + now);
        JsonNode exact = get(ADMIN + "/liability?exact=true&at=" + now);
        assertThat(quick).isEqualTo(exact);
        assertThat(quick.get("outstanding").asLong()).isGreaterThanOrEqualTo(98);
        assertThat(quick.get("value").get("currency").asString()).isEqualTo("USD");
        assertThat(get(ADMIN + "/liability?at=2020-01-01").get("outstanding").asLong())
                .isZero();
        assertThat(status(ADMIN + "/liability?at=yesterday", "admin")).isEqualTo(400);
    }

    @Test
    void keyFiguresAreOfTheDaysAskedFor() {
        award("p1");

        JsonNode figures = get(ADMIN + "/kpis");
        assertThat(figures.get("awards").asLong()).isPositive();
        assertThat(figures.get("issued").asLong()).isGreaterThanOrEqualTo(49);
        assertThat(figures.get("days")).hasSize(30);
        assertThat(figures.at("/days/29/issued").asLong()).isPositive();
        assertThat(figures.at("/days/29/outstanding")).isEqualTo(figures.get("outstanding"));
        JsonNode history = get(ADMIN + "/liability/history");
        assertThat(history.get("reconciled").asBoolean()).isTrue();
        assertThat(history.at("/days/29/outstanding").asLong())
                .isGreaterThanOrEqualTo(figures.get("outstanding").asLong());
        assertThat(get(ADMIN + "/activity").get("activeMembers").asLong()).isPositive();
        assertThat(status(ADMIN + "/liability/history?from=2020-01-01", "admin"))
                .isEqualTo(400);
        assertThat(get(ADMIN + "/kpis?from=2020-01-01&to=2020-01-31")
                        .get("issued")
                        .asLong())
                .isZero();
        assertThat(status(ADMIN + "/kpis?from=2026-02-01&to=2026-01-01", "admin"))
                .isEqualTo(400);
    }

    @Test
    void theTimelineTellsAMembersPointsNewestFirst() {
        award("p1");
        award("p2");

        JsonNode page = get(ADMIN + "/timeline?limit=1&customer=" + member);
        assertThat(page.get("items").get(0).get("link").asString())
                .isEqualTo(ADMIN + "/members/" + member + "/ledger/2");
        assertThat(page.at("/items/0/target/type").asString()).isEqualTo("ledger");
        assertThat(page.at("/items/0/target/id").asString()).isEqualTo(member + "/2");
        assertThat(page.get("nextCursor").asString()).isEqualTo("1");
        JsonNode about = get(ADMIN + "/timeline?customer=" + member + "&payment=" + member + "p1");
        assertThat(about.get("items")).hasSize(1);
        assertThat(about.get("items").get(0).get("kind").asString()).isEqualTo("points.earn");
        assertThat(status(ADMIN + "/timeline", "admin")).isEqualTo(400);
    }

    @Test
    void aNightPutsMembersIntoSegments() {
        award("p1");
        // The night reads heads, which are written a moment after their entries.
        JsonNode night = await().until(this::night, done -> insight().isObject());

        assertThat(night.get("members").asLong()).isPositive();
        assertThat(get(ADMIN + "/segments").get("day")).isEqualTo(night.get("day"));
        String segment = insight().get("segment").asString();
        assertThat(get(ADMIN + "/segments/" + segment + "/members?limit=100")
                        .get("items")
                        .toString())
                .contains(member);
        assertThat(status(ADMIN + "/segments/nobles/members", "admin")).isEqualTo(404);
        JsonNode recommended =
                api.get("/api/loyalty/recommendations", tokens.customer(member)).body();
        assertThat(recommended.get("day")).isEqualTo(night.get("day"));
    }

    @Test
    void reportsAreForStaff() {
        for (String path : List.of(
                "/liability",
                "/liability/history",
                "/activity",
                "/kpis",
                "/segments",
                "/timeline?customer=x",
                "/audit-log")) {
            assertThat(api.get(ADMIN + path).status()).isEqualTo(401);
            assertThat(status(ADMIN + path, "customer")).isEqualTo(403);
            assertThat(status(ADMIN + path, "support")).isEqualTo(200);
        }
        for (String path : List.of("/liability", "/liability/history", "/activity", "/kpis")) {
            assertThat(status(ADMIN + path, "marketer")).isEqualTo(200);
        }
        assertThat(status(ADMIN + "/timeline?customer=x", "marketer")).isEqualTo(403);
    }

    private JsonNode night() {
        return api.send("POST", ADMIN + "/segments/run", tokens.withRoles("someone", "admin"), "")
                .body();
    }

    private JsonNode insight() {
        return get(ADMIN + "/members/" + member).path("insight");
    }

    private JsonNode get(String path) {
        return api.get(path, tokens.withRoles("someone", "admin")).body();
    }

    private int status(String path, String role) {
        return api.get(path, tokens.withRoles("someone", role)).status();
    }

    private void award(String payment) {
        Program.award(journal, member, member + payment, 4_990, "USD", clock.instant());
    }
}
