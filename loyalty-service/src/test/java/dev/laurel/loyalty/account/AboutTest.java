package dev.laurel.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.journal.Working;
import dev.laurel.loyalty.tier.TierStanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutTest {

    @ParameterizedTest
    @CsvSource({
        "REDEEM, redemption, Redeemed: Tea for two, reward, Tea for two",
        "REFUND, redemption, Given back: Tea: black, reward-back, Tea: black",
        "REDEEM, sweepstakes, Entries in The desk draw, entries, The desk draw",
        "REFUND, sweepstakes, Entries in The desk draw given back, entries-back, The desk draw",
        "REDEEM, redemption, Something else, other,",
        "REDEEM, parking, Redeemed: A place, other,",
    })
    void whatThePointsWereForIsNamed(EntryKind kind, String type, String reason, String code, String name) {
        About about = About.of(booking(kind, type, reason, "key", Map.of()));

        assertThat(about.code()).isEqualTo(code);
        assertThat(about.values().get("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "referral:c1:friend, referral, invited",
        "referral:c1:referrer, referral, inviting",
        "referral:c1:friend:back, referral, invitation-back",
        "import:f:1, import, imported",
        "x, lottery, other",
    })
    void aBonusTellsWhereItComesFrom(String key, String type, String code) {
        assertThat(About.of(booking(EntryKind.BONUS, type, "", key, Map.of())).code())
                .isEqualTo(code);
    }

    @Test
    void moneyThatMovedIsToldByItsCauseAndAsDecimals() {
        Map<String, String> inputs = Map.of(
                "cause",
                "DISPUTE_OPENED",
                "currency",
                "JPY",
                "paidMinor",
                "500",
                "returnedMinor",
                "0",
                "heldMinor",
                "500");

        assertThat(About.of(booking(EntryKind.HOLD, "payment", "", "key", inputs)))
                .isEqualTo(new About(
                        "dispute-opened",
                        new TreeMap<>(Map.of("currency", "JPY", "paid", "500", "returned", "0", "held", "500"))));
    }

    @Test
    void everyKindOfEntryIsAboutSomething() {
        for (EntryKind kind : EntryKind.values()) {
            assertThat(About.of(booking(kind, "any", "", "key", Map.of())).code())
                    .isNotBlank();
        }
    }

    private static Booking booking(EntryKind kind, String type, String reason, String key, Map<String, String> inputs) {
        return new Booking(
                kind,
                List.of(),
                reason,
                new Reference(type, "id"),
                key,
                new Working("rule", 1, new TreeMap<>(inputs), List.of()),
                List.of(),
                0,
                null,
                "Bronze",
                new TierStanding("Bronze", Instant.EPOCH));
    }
}
