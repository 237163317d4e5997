package dev.laurel.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierTableTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");

    private final TierTable tiers = TierTable.initial();

    @ParameterizedTest
    @CsvSource({
        "0, Bronze",
        "999, Bronze",
        "1000, Silver",
        "4999, Silver",
        "5000, Gold",
        "19999, Gold",
        "20000, Platinum",
        "900000, Platinum"
    })
    void thresholdsDecide(long qualifying, String tier) {
        assertThat(tiers.promote(null, qualifying, NOW)).isEqualTo(new TierStanding(tier, NOW));
    }

    @Test
    void aHigherTierIsReachedAtOnceEvenAcrossOneInBetween() {
        assertThat(tiers.promote(new TierStanding("Bronze", EARLIER), 5_000, NOW))
                .isEqualTo(new TierStanding("Gold", NOW));
    }

    @Test
    void aTierIsKeptWithItsDateWhenPointsLeaveTheWindow() {
        TierStanding gold = new TierStanding("Gold", EARLIER);

        assertThat(tiers.promote(gold, 3, NOW)).isEqualTo(gold);
    }

    @Test
    void aTierThatIsNoMoreIsTheLowest() {
        assertThat(tiers.of(new TierStanding("Diamond", EARLIER)).name()).isEqualTo("Bronze");
        assertThat(tiers.promote(new TierStanding("Diamond", EARLIER), 0, NOW))
                .isEqualTo(new TierStanding("Bronze", NOW));
    }

    @Test
    void nothingIsAboveTheHighest() {
        Tier platinum = tiers.tiers().getLast();

        assertThat(tiers.above(platinum)).isEmpty();
        assertThat(tiers.above(tiers.tiers().getFirst())).contains(tiers.tiers().get(1));
    }

    @Test
    void tablesThatMakeNoSenseAreRefused() {
        Tier bronze = new Tier("Bronze", 0, BigDecimal.ONE);
        assertRefused(List.of());
        assertRefused(List.of(new Tier("Silver", 1, BigDecimal.ONE)));
        assertRefused(List.of(bronze, new Tier("Silver", 0, BigDecimal.ONE)));
        assertRefused(List.of(bronze, new Tier("Bronze", 5, BigDecimal.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tier("Free", 5, BigDecimal.ZERO));
    }

    private static void assertRefused(List<Tier> tiers) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TierTable(1, Instant.EPOCH, tiers));
    }
}
