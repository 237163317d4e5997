package dev.laurel.loyalty.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.audit.Audits;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.expiry.Nights;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.operation.Moves;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Points expire when they would have expired, whoever sends them to whom. */
class TransferTimeTest {

    private final TransferScene scene = new TransferScene("anna");

    @AfterEach
    void theAuditorFindsNothing() {
        assertThat(Audits.driftOf(scene.store, Rulebook.USUAL, scene.clock)).isEmpty();
    }

    @Test
    void theReceiverHasThemInTheLotsTheyCameFromEarliestFirst() {
        scene.earn("anna", 100);
        scene.clock.advance(Duration.ofDays(31));
        scene.earn("anna", 100);

        scene.sent("anna", "k1", "ben@example.com", 120);

        assertThat(lots("anna")).containsExactly(lot("2026-04", "2027-05-01", 80));
        assertThat(lots("ben")).containsExactly(lot("2026-03", "2027-04-01", 100), lot("2026-04", "2027-05-01", 20));
        assertThat(scene.standing("ben").balances().lifetime()).isZero();
    }

    @Test
    void sendingToAndFroProlongsNothing() {
        scene.earn("anna", 100);
        for (int month = 0; month < 11; month++) {
            String from = month % 2 == 0 ? "anna" : "ben";
            String to = month % 2 == 0 ? "ben" : "anna";
            scene.sent(from, "k" + month, to + "@example.com", 100);
            scene.clock.advance(Duration.ofDays(30));
        }
        assertThat(lots("ben")).containsExactly(lot("2026-03", "2027-04-01", 100));

        nightOf(LocalDate.parse("2027-04-01"));

        assertThat(scene.available("ben")).isZero();
        assertThat(scene.kinds("ben")).endsWith("receive", "expire");
    }

    @Test
    void nobodysAddressKeepsNoPointAlive() {
        scene.earn("anna", 100);
        scene.clock.advance(Duration.ofDays(380)); // 25 March 2027
        scene.sent("anna", "k1", "nobody@example.com", 60);
        nightOf(LocalDate.parse("2027-04-01"));
        assertThat(scene.kinds("anna")).containsExactly("earn", "send", "expire");

        scene.pass(Duration.ofDays(14));
        scene.resolve();
        assertThat(lots("anna")).containsExactly(lot("2026-03", "2027-04-01", 60));
        Nights.expire(scene.journal(), "anna", scene.clock);

        assertThat(scene.kinds("anna")).containsExactly("earn", "send", "expire", "return", "expire");
        assertThat(scene.available("anna")).isZero();
    }

    @Test
    void whatMakesUpForADebtIsWhatWouldHaveExpiredFirst() {
        Moves.movePoints(scene.journal()).spendBelowZero("ben", Moves.redeem("r1", 110));
        scene.earn("anna", 100);
        scene.clock.advance(Duration.ofDays(31));
        scene.earn("anna", 100);

        scene.sent("anna", "k1", "ben@example.com", 150);

        assertThat(scene.available("ben")).isEqualTo(40);
        assertThat(lots("ben")).containsExactly(lot("2026-04", "2027-05-01", 40));
    }

    /** The nights of anna and ben on that day, which is not before now. */
    private void nightOf(LocalDate day) {
        scene.clock.advance(
                Duration.between(scene.clock.instant(), day.atTime(3, 0).toInstant(java.time.ZoneOffset.UTC)));
        List.of("anna", "ben").forEach(member -> Nights.expire(scene.journal(), member, scene.clock));
    }

    private List<Lot> lots(String member) {
        return scene.standing(member).lots().open();
    }

    private static Lot lot(String month, String expiresOn, long points) {
        return new Lot(YearMonth.parse(month), LocalDate.parse(expiresOn), points);
    }
}
