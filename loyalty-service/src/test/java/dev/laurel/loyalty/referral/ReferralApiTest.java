package dev.laurel.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.customer.PeopleApi;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class ReferralApiTest extends PeopleApi {

    private final Claims claims;
    private final AdvanceClaim advance;
    private final StaffLog staffLog;
    private final String rita = join("Rita");

    ReferralApiTest(
            Journal journal,
            Clock clock,
            Claims claims,
            AdvanceClaim advance,
            StaffLog staffLog,
            @LocalServerPort int port) {
        super(journal, clock, port);
        this.claims = claims;
        this.advance = advance;
        this.staffLog = staffLog;
    }

    @Test
    void aMembersCodeStaysAndCountsWhoJoined() {
        String fred = join("Fred");
        String code = code(rita);
        assertThat(code).matches("[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}").isEqualTo(code(rita));

        Answer claimed = claim(fred, code.toLowerCase(Locale.ROOT));
        assertThat(claimed.status()).isEqualTo(201);
        assertThat(claimed.body().get("status").asString()).isEqualTo("accepted");
        await().until(() -> claims.find(Claim.idOf(fred)).orElseThrow().state() == ClaimState.OPEN);
        purchases(fred);

        assertThat(available(fred)).isEqualTo(50 + 250);
        assertThat(available(rita)).isEqualTo(500);
        var shown = get(rita, "/api/loyalty/referral").body();
        assertThat(shown.get("joined").asLong()).isEqualTo(1);
        assertThat(shown.get("pointsEarned").asLong()).isEqualTo(500);
        assertThat(shown.get("claim").isNull()).isTrue();
        assertThat(get(fred, "/api/loyalty/referral").body().at("/claim/status").asString())
                .isEqualTo("rewarded");
        assertThat(get(rita, "/api/loyalty/ledger").body().toString()).doesNotContain(fred);
    }

    @Test
    void refusalsSayWhy() {
        assertReason(claim(rita, code(rita)), "own-code");
        assertReason(claim(rita, "ABCDE-FGH23"), "unknown-code");
        assertThat(claim(rita, "").status()).isEqualTo(400);
        String bought = join("Bea");
        earn(bought, 5);
        assertReason(claim(bought, code(rita)), "not-new");
    }

    @Test
    void adminsDecideAboutWhatIsHeldOnceAndOnRecord() {
        String fred = join("Fred");
        claim(fred, code(rita));
        await().until(() -> claims.find(Claim.idOf(fred)).orElseThrow().state() == ClaimState.OPEN);
        String chained = join("Carl");
        claim(chained, code(fred)); // fred was referred a moment ago
        await().until(() -> claims.find(Claim.idOf(chained)).orElseThrow().state() == ClaimState.HELD);
        purchases(chained);
        assertThat(available(fred)).isZero();
        String id = Claim.idOf(chained);
        assertThat(api.get("/api/admin/loyalty/referrals?limit=100", tokens.withRoles("s", "support"))
                        .body()
                        .get("items"))
                .anyMatch(item -> item.get("id").asString().equals(id)
                        && item.get("signs").size() == 1);

        assertThat(decide(id, "approve", "support").status()).isEqualTo(403);
        assertThat(decide(id, "approve", "marketer").status()).isEqualTo(403);
        assertThat(decide(id, "approve", "admin").body().get("state").asString())
                .isEqualTo("open");
        assertThat(decide(id, "refuse", "admin").body().get("type").asString()).endsWith("/referral-not-held");
        assertThat(decide("ref_" + UUID.randomUUID(), "refuse", "admin").status())
                .isEqualTo(404);

        await().untilAsserted(() -> assertThat(available(fred)).isEqualTo(500));
        assertThat(staffLog.downFrom(Long.MAX_VALUE, 1).toString()).contains("approve-referral", id);
    }

    @Test
    void onlyCustomersHaveACode() {
        assertThat(api.get("/api/loyalty/referral").status()).isEqualTo(401);
        for (String role : List.of("support", "marketer", "admin", "service")) {
            assertThat(api.get("/api/loyalty/referral", tokens.withRoles(rita, role))
                            .status())
                    .isEqualTo(403);
        }
        for (String role : List.of("customer", "marketer", "service")) {
            assertThat(api.get("/api/admin/loyalty/referrals", tokens.withRoles(rita, role))
                            .status())
                    .isEqualTo(403);
        }
    }

    private void purchases(String member) {
        earn(member, 50);
        advance.purchased(member, journal.entry(member, 1).orElseThrow());
    }

    private String code(String member) {
        return get(member, "/api/loyalty/referral").body().get("code").asString();
    }

    private Answer claim(String member, String code) {
        return api.send(
                "POST", "/api/loyalty/referral/claim", tokens.customer(member), "{\"code\":\"%s\"}".formatted(code));
    }

    private Answer decide(String id, String what, String role) {
        return api.send(
                "POST",
                "/api/admin/loyalty/referrals/" + id + '/' + what,
                tokens.withRoles("somebody", role),
                "{\"reason\":\"they are siblings\"}");
    }

    private static void assertReason(Answer answer, String reason) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("type").asString()).isEqualTo("https://laurel.dev/problems/referral-refused");
        assertThat(answer.body().get("reason").asString()).isEqualTo(reason);
    }
}
