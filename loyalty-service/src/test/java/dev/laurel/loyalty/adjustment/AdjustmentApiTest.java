package dev.laurel.loyalty.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What staff see who give or take points by hand. */
@LaurelTest
class AdjustmentApiTest {

    private final Journal journal;
    private final StaffLog log;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();

    AdjustmentApiTest(Journal journal, StaffLog log, @LocalServerPort int port) {
        this.journal = journal;
        this.log = log;
        this.api = new Api(port);
    }

    @Test
    void pointsAreGivenAndTakenWithReasonAndName() {
        Answer given = adjust("support", "k1", 500, "");
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.body().get("points").asLong()).isEqualTo(500);
        assertThat(given.body().get("by").asString()).isEqualTo("the-support");

        assertThat(adjust("support", "k2", -200, "").body().get("available").asLong())
                .isEqualTo(300);

        Entry entry = journal.entry(member, 2).orElseThrow();
        assertThat(entry.booking().reference()).isEqualTo(new Reference("staff", "the-support"));
        assertThat(entry.booking().reason()).isEqualTo("Goodwill");
        assertThat(entry.standing().balances().lifetime()).isZero();
        assertThat(entry.standing().window().months()).isEmpty();
    }

    @Test
    void whoAdjustedIsOnRecord() {
        adjust("support", "k1", 500, "");
        assertThat(log.downFrom(Long.MAX_VALUE, 10)).anySatisfy(record -> {
            assertThat(record.subject()).isEqualTo(member);
            assertThat(record.actor()).isEqualTo("the-support");
            assertThat(record.details()).containsEntry("points", "500");
        });
    }

    @Test
    void theSameRequestIsDoneOnce() {
        Answer first = adjust("admin", "k1", 500, "");
        Answer again = adjust("admin", "k1", 500, "");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(journal.head(member).seq()).isEqualTo(1);
        assertThat(adjust("admin", "k1", 501, "").status()).isEqualTo(422);
        assertThat(adjust("admin", "k1", -500, "").status()).isEqualTo(422);
    }

    @Test
    void supportIsBoundByItsLimitAndAnAdminIsNot() {
        Answer refused = adjust("support", "k1", 1_001, "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().get("type").asString()).endsWith("/above-adjustment-limit");
        assertThat(adjust("support", "k1", 1_000, "").status()).isEqualTo(201);
        assertThat(adjust("admin", "k2", 1_001, "").status()).isEqualTo(201);
        assertThat(adjust("support", "k3", -1_001, "").status()).isEqualTo(403);
    }

    @Test
    void onlyAnAdminWhoSaysSoTakesMoreThanThereIs() {
        adjust("admin", "k1", 100, "");

        Answer refused = adjust("admin", "k2", -101, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("available").asLong()).isEqualTo(100);
        assertThat(adjust("support", "k3", -101, ",\"belowZero\":true").status())
                .isEqualTo(403);
        assertThat(adjust("admin", "k4", -101, ",\"belowZero\":true")
                        .body()
                        .get("available")
                        .asLong())
                .isEqualTo(-1);
    }

    @Test
    void whatIsNoAdjustmentIsRefused() {
        assertThat(adjust("admin", "k1", 0, "").status()).isEqualTo(400);
        assertThat(adjust("admin", "", 5, "").status()).isEqualTo(400);
        assertThat(adjust("admin", "k1", 5, ",\"more\":1").status()).isEqualTo(400);
        assertThat(api.send("POST", path(), admin(), "{\"points\":5,\"reason\":\"Why\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.send("POST", path(), admin(), "{\"points\":5}", "Idempotency-Key", "k1")
                        .status())
                .isEqualTo(400);
        assertThat(journal.head(member).seq()).isZero();
    }

    @Test
    void nobodyAdjustsTheirOwnPoints() {
        for (String role : List.of("support", "admin")) {
            Answer refused = api.send(
                    "POST",
                    path(),
                    tokens.withRoles(member, "customer", role),
                    "{\"points\":5,\"reason\":\"Goodwill\"}",
                    "Idempotency-Key",
                    "k1");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body().get("type").asString()).endsWith("/own-account");
        }
        assertThat(journal.head(member).seq()).isZero();
    }

    @Test
    void othersMayNotAdjust() {
        for (String role : List.of("customer", "marketer", "service")) {
            assertThat(adjust(role, "k1", 5, "").status()).isEqualTo(403);
        }
    }

    private String admin() {
        return tokens.withRoles("the-admin", "admin");
    }

    private Answer adjust(String role, String key, long points, String more) {
        String body = "{\"points\":" + points + ",\"reason\":\"Goodwill\"" + more + "}";
        return api.send("POST", path(), tokens.withRoles("the-" + role, role), body, "Idempotency-Key", key);
    }

    private String path() {
        return "/api/admin/loyalty/members/" + member + "/adjustments";
    }
}
