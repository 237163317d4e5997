package dev.laurel.loyalty.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What another service sees that buys something with a member's points. */
@LaurelTest
class SpendApiTest {

    private static final String ENTRY = """
            {"points":60,"reason":"2 entries","reference":{"type":"sweepstakes","id":"s1"}}""";

    private final Journal journal;
    private final MovePoints points;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();

    SpendApiTest(Journal journal, MovePoints points, @LocalServerPort int port) {
        this.journal = journal;
        this.points = points;
        this.api = new Api(port);
    }

    @Test
    void aSpendIsMadeOnceAndFoundAgain() {
        points.grant(member, Moves.bonus("b1", 100));

        Answer made = put("k1", ENTRY);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().get("seq").asLong()).isEqualTo(2);
        assertThat(made.body().get("available").asLong()).isEqualTo(40);
        assertThat(made.body().has("returned")).isFalse();

        Answer again = put("k1", ENTRY);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(made.body());
        assertThat(get("k1").body()).isEqualTo(made.body());
        assertThat(journal.head(member).seq()).isEqualTo(2);
    }

    @Test
    void tooFewPointsAreAConflictAndNothingIsTaken() {
        points.grant(member, Moves.bonus("b1", 59));

        Answer refused = put("k1", ENTRY);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asString()).endsWith("/insufficient-points");
        assertThat(refused.body().get("available").asLong()).isEqualTo(59);
        assertThat(get("k1").status()).isEqualTo(404);
        assertThat(journal.head(member).standing().balances().available()).isEqualTo(59);
    }

    @Test
    void aKeyIsForOneSpend() {
        points.grant(member, Moves.bonus("b1", 100));
        put("k1", ENTRY);

        Answer other = put("k1", ENTRY.replace("60", "61"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().get("type").asString()).endsWith("/idempotency-key-reused");
    }

    @Test
    void aSpendIsGivenBackOnce() {
        points.grant(member, Moves.bonus("b1", 100));
        put("k1", ENTRY);

        Answer back = put("k1/return", "{\"reason\":\"Drawing cancelled\"}");

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().get("returned").get("seq").asLong()).isEqualTo(3);
        assertThat(put("k1/return", "{\"reason\":\"Again\"}").body()).isEqualTo(back.body());
        assertThat(get("k1").body()).isEqualTo(back.body());
        assertThat(put("k1", ENTRY).body()).isEqualTo(back.body());
        assertThat(journal.head(member).standing().balances().available()).isEqualTo(100);
    }

    @Test
    void whatWasNeverSpentIsNotFound() {
        assertThat(put("k9/return", "{\"reason\":\"Why\"}").status()).isEqualTo(404);
        assertThat(get("k9").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoSpendIsRefusedByItsField() {
        for (String body : List.of(
                ENTRY.replace("60", "0"),
                ENTRY.replace("60", "-5"),
                ENTRY.replace("2 entries", " "),
                ENTRY.replace("s1", ""),
                "{\"points\":60,\"reason\":\"2 entries\"}")) {
            assertThat(put("k1", body).status()).as(body).isEqualTo(400);
        }
        assertThat(put("k%201", ENTRY).status()).isEqualTo(400);
    }

    @Test
    void onlyServicesMaySpendForAMember() {
        for (String role : List.of("customer", "support", "marketer", "admin")) {
            assertThat(api.send("PUT", path("k1"), tokens.withRoles(member, role), ENTRY)
                            .status())
                    .isEqualTo(403);
        }
    }

    private Answer put(String key, String body) {
        return api.send("PUT", path(key), tokens.service("sweepstakes-service"), body);
    }

    private Answer get(String key) {
        return api.get(path(key), tokens.service("sweepstakes-service"));
    }

    private String path(String key) {
        return "/internal/members/" + member + "/spends/" + key;
    }
}
