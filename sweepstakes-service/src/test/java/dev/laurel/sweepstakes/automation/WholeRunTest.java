package dev.laurel.sweepstakes.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.sweepstakes.automation.TestWorld.Faults;
import dev.laurel.sweepstakes.automation.TestWorld.MovableClock;
import dev.laurel.sweepstakes.draw.DrawWinners;
import dev.laurel.sweepstakes.lifecycle.Person;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.test.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the draft to the winners, through the whole service; and interrupted at every write on the way. */
@WholeService
class WholeRunTest {

    private static final int FIRST_MISSED = 400;

    private final Api api;
    private final MovableClock clock;
    private final Neighbours neighbours;
    private final Faults faults;
    private final SweepstakesRegister register;
    private final DrawWinners draws;
    private final Advance advance;

    WholeRunTest(
            @LocalServerPort int port,
            MovableClock clock,
            Neighbours neighbours,
            Faults faults,
            SweepstakesRegister register,
            DrawWinners draws,
            Advance advance) {
        this.api = new Api(port);
        this.clock = clock;
        this.neighbours = neighbours;
        this.faults = faults;
        this.register = register;
        this.draws = draws;
        this.advance = advance;
    }

    @BeforeEach
    void noFaults() {
        faults.stop();
        neighbours.spent.clear();
    }

    @Test
    void aPlanThatCannotBePublishedSaysWhy() {
        var opens = clock.instant().plusSeconds(60);

        var refused = api.asStaff("POST", "", null, Api.plan(opens, 4, opens.plusSeconds(3600 + 299)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors").toString())
                .contains("drawAt")
                .contains("5 minutes")
                .contains("entries.freePerDay")
                .contains("reach the cap of 5 by itself");
    }

    @Test
    void staffEditWhatTheyHaveReadAndOnlyDrafts() {
        var opens = clock.instant().plusSeconds(60);
        var plan = Api.plan(opens, 5, opens.plusSeconds(3900));
        var created = api.asStaff("POST", "", null, plan);
        assertThat(created.status()).isEqualTo(201);
        var path = "/" + created.text("/id");

        assertThat(api.publicly("/api/sweepstakes" + path).status()).isEqualTo(404);
        assertThat(api.asStaff("PUT", path, null, plan).status()).isEqualTo(428);
        assertThat(api.asStaff("PUT", path, "\"7\"", plan).status()).isEqualTo(412);
        var edited = api.asStaff("PUT", path, created.header("ETag"), plan.replace("Lisbon", "Porto"));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("/title")).isEqualTo("Summer in Porto");
        assertThat(edited.body().has("secret")).isFalse();

        var warned = api.asStaff("GET", path + "/compliance", null, "");
        assertThat(warned.body().at("/warnings").toString())
                .contains("US-NY")
                .doesNotContain("US-FL")
                .contains("US-RI")
                .contains("1099");
        assertThat(warned.body().at("/warnings/0/overdue").asBoolean()).isTrue();
        assertThat(warned.text("/disclaimer")).contains("no legal advice");

        assertThat(api.asStaff("POST", path + "/publish", "\"1\"", "").status()).isEqualTo(412);
        var published = api.asStaff("POST", path + "/publish", edited.header("ETag"), "");
        assertThat(published.text("/status")).isEqualTo("SCHEDULED");
        assertThat(api.asStaff("PUT", path, published.header("ETag"), plan).status())
                .isEqualTo(409);
        assertThat(api.asStaff("DELETE", path, published.header("ETag"), "").status())
                .isEqualTo(409);
        assertThat(api.publicly("/api/sweepstakes" + path).text("/termsHash")).hasSize(64);
    }

    @Test
    void aSweepstakesRunsFromItsOpeningToAClaimedPrize() {
        var id = published();
        assertThat(api.enter(id, "ada", "early", "free", 1).text("/type")).endsWith("/not-open");
        open(id);
        entries(id);

        close(id);
        assertThat(api.asStaff("POST", "/" + id + "/advance", null, "").text("/waitingFor"))
                .contains("under way");
        assertThat(api.asStaff("POST", "/" + id + "/cancel", null, "{\"reason\":\"No\"}")
                        .status())
                .isEqualTo(409);
        clock.advance(Duration.ofSeconds(61));
        var sealed = api.asStaff("POST", "/" + id + "/advance", null, "");
        assertThat(sealed.body().at("/steps").toString()).isEqualTo("[\"sealed\"]");
        assertThat(api.asCustomer("GET", "/api/sweepstakes/" + id + "/entries/mine", "ada", "")
                        .body()
                        .at("/items/0/receipt/treeSize")
                        .asInt())
                .isEqualTo(3);

        clock.to(find(id).roundTime());
        var drawn = api.asStaff("POST", "/" + id + "/advance", null, "");
        assertThat(drawn.body().at("/steps").toString()).isEqualTo("[\"drawn\",\"announced\"]");
        assertThat(api.asStaff("support", "/audit-log").body().toString()).contains("\"advance\"");
        var proof = api.publicly("/api/sweepstakes/" + id + "/proof");
        assertThat(proof.body().at("/ranking").size()).isEqualTo(2);
        assertThat(proof.text("/ranking/0/outcome")).isEqualTo("WINNER");

        var winner =
                Objects.requireNonNull(find(id).progress().ranks().getFirst().customer());
        var announced = api.publicly("/api/sweepstakes/" + id + "/winners");
        assertThat(announced.text("/items/0/name")).startsWith("Entrant ");
        assertThat(announced.text("/items/0/claimBy"))
                .isEqualTo(String.valueOf(find(id).progress().ranks().getFirst().claimBy()));
        var other = winner.equals("ada") ? "bob" : "ada";
        assertThat(api.asCustomer("POST", "/api/sweepstakes/" + id + "/claim", other, "{}")
                        .status())
                .isEqualTo(409);
        assertThat(api.asCustomer("POST", "/api/sweepstakes/" + id + "/claim", winner, "{\"publishName\":true}")
                        .text("/prize"))
                .isEqualTo("A week in Lisbon");
        var claimed = api.publicly("/api/sweepstakes/" + id + "/winners");
        assertThat(claimed.text("/items/0/name")).isEqualTo("Ada Lovelace");
        assertThat(claimed.body().at("/items/0/claimBy").isMissingNode()).isTrue();

        var moved = api.asStaff("POST", "/" + id + "/ranks/0/disqualify", null, "{\"reason\":\"FRAUD\"}");
        assertThat(moved.text("/ranks/1/outcome")).isEqualTo("WINNER");
        assertThat(api.publicly("/api/sweepstakes/" + id + "/proof").text("/ranking/0/reason"))
                .isEqualTo("FRAUD");
    }

    @Test
    void whatIsCalledOffGivesThePointsBack() {
        var id = published();
        open(id);
        api.enter(id, "ada", "a", "points", 2);
        assertThat(neighbours.spent).hasSize(1);

        assertThat(api.asStaff("POST", "/" + id + "/cancel", null, "{\"reason\":\"No permit\"}")
                        .status())
                .isEqualTo(200);
        advance.advance(id);

        assertThat(neighbours.spent).isEmpty();
        assertThat(find(id).progress().unwoundAt()).isNotNull();
        assertThat(api.enter(id, "bob", "a", "free", 1).status()).isEqualTo(409);
    }

    @Test
    void aSealThatComesTooLateMovesTheRoundOnce() {
        var id = published();
        open(id);
        api.enter(id, "ada", "a", "free", 1);
        close(id);
        var missed = find(id).round();
        clock.advance(Duration.ofSeconds(FIRST_MISSED));

        var late = advance.advance(id);

        assertThat(late.steps()).startsWith("postponed");
        assertThat(late.status()).isEqualTo(Status.SEALED);
        assertThat(find(id).round()).isGreaterThan(missed);
        clock.to(find(id).roundTime());
        assertThat(advance.advance(id).status()).isEqualTo(Status.DRAWN);
        assertThat(api.publicly("/api/sweepstakes/" + id + "/proof")
                        .body()
                        .at("/terms/postponements")
                        .asInt())
                .isOne();
    }

    @Test
    void aCrashAtAnyWriteEndsInOneDrawWithTheSameRanking() {
        var crashes = 0;
        for (var write = 0; write < 11; write++) {
            for (var after : List.of(false, true)) {
                crashes += interrupted(write, after) ? 1 : 0;
            }
        }
        assertThat(crashes).isEqualTo(18); // nine writes lead to the announcement; the last rounds hit none
    }

    private boolean interrupted(int write, boolean after) {
        var id = published();
        clock.advance(Duration.ofSeconds(60));
        advance.advance(id);
        api.enter(id, "ada", "a", "free", 3);
        api.enter(id, "bob", "a", "points", 2);
        faults.crashAt(write, after);
        var crashed = advancedOrCrashed(id, find(id).plan().closesAt().plusSeconds(61));
        crashed |= advancedOrCrashed(id, find(id).roundTime());
        faults.stop();

        var record = draws.find(id);
        assertThat(advance.advance(id).status()).isEqualTo(Status.DRAWN);
        var ranking = draws.find(id).orElseThrow().ranking();
        record.ifPresent(before -> assertThat(ranking).isEqualTo(before.ranking()));
        assertThat(find(id).progress().ranks().stream().map(Rank::entryId))
                .containsExactlyElementsOf(
                        ranking.stream().map(place -> place.entryId()).toList());
        assertThat(find(id).status()).isEqualTo(Status.DRAWN);
        assertThat(find(id).progress().announcedAt()).isNotNull();
        assertThat(find(id).progress().postponements()).isEmpty();
        return crashed;
    }

    /** A crash, and the start after it. */
    private boolean advancedOrCrashed(String id, Instant at) {
        clock.to(at);
        try {
            advance.advance(id);
            return false;
        } catch (Faults.Crash crash) {
            advance.advance(id);
            return true;
        }
    }

    private void entries(String id) {
        assertThat(api.enter(id, "ada", "a", "free", 2).status()).isEqualTo(201);
        var again = api.enter(id, "ada", "a", "free", 2);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(api.enter(id, "ada", "a", "free", 1).status()).isEqualTo(422);
        assertThat(api.enter(id, "ada", "b", "points", 3).status()).isEqualTo(201);
        assertThat(api.enter(id, "ada", "c", "free", 1).text("/type")).endsWith("/limit-reached");
        assertThat(api.enter(id, "bob", "a", "points", 5).status()).isEqualTo(201);
        assertThat(api.enter(id, "poor", "a", "points", 1).text("/type")).endsWith("/insufficient-points");
        neighbours.people.put("child", new Person(LocalDate.now(clock).minusYears(17), "US-CA", false));
        var child = api.enter(id, "child", "a", "free", 1);
        assertThat(child.status()).isEqualTo(403);
        assertThat(child.text("/reason")).isEqualTo("UNDER_AGE");
        assertThat(api.enterAs(id, TestIssuer.shared().withRoles("clerk", "customer", "support"), "a", "free", 1)
                        .text("/reason"))
                .isEqualTo("STAFF");
        assertThat(api.enter(id, "bob", "z", "bonus", 1).status()).isEqualTo(400);
        assertThat(neighbours.spent.values()).containsExactlyInAnyOrder(300L, 500L);
    }

    private String published() {
        return api.published(clock.instant().plusSeconds(60));
    }

    private void open(String id) {
        clock.advance(Duration.ofSeconds(60));
        assertThat(advance.advance(id).steps()).containsExactly("opened");
    }

    private void close(String id) {
        clock.to(find(id).plan().closesAt());
        assertThat(advance.advance(id).steps()).containsExactly("closed");
    }

    private dev.laurel.sweepstakes.lifecycle.Sweepstakes find(String id) {
        return register.find(id).orElseThrow();
    }
}
