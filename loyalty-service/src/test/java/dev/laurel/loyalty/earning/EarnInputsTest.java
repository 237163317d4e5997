package dev.laurel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarnInputsTest {

    @ParameterizedTest
    @CsvSource({
        "USD, 4990, 1, 1, 49",
        "USD, 40, 1, 1, 0",
        "USD, 99, 1, 1, 0",
        "USD, 100, 1, 1, 1",
        "USD, 4990, 1, 1.25, 62",
        "USD, 4990, 1, 1.5, 74",
        "USD, 4990, 1, 2, 99",
        "JPY, 5000, 1, 1, 5000",
        "JPY, 4999, 0.01, 1, 49",
        "KWD, 1999, 1, 1, 1",
        "KWD, 1999, 3.25, 1.25, 8",
        "USD, 100, 0, 2, 0",
    })
    void amountTimesRateTimesMultiplierIsRoundedDownOnce(
            String currency, long minor, BigDecimal rate, BigDecimal multiplier, long points) {
        assertThat(inputs(currency, minor, rate, multiplier).points()).isEqualTo(points);
    }

    @Test
    void flooringTwiceWouldGiveLess() {
        // 0.80 × 1.25 = 1; rounding 0.80 down first would give nothing
        assertThat(inputs("USD", 80, BigDecimal.ONE, new BigDecimal("1.25")).points())
                .isEqualTo(1);
    }

    @Property(tries = 300)
    void agreesWithIntegerArithmetic(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long minor,
            @ForAll @LongRange(max = 10_000) long ratePerMille,
            @ForAll @LongRange(min = 1, max = 500) long multiplierPercent) {
        BigInteger expected = BigInteger.valueOf(minor)
                .multiply(BigInteger.valueOf(ratePerMille))
                .multiply(BigInteger.valueOf(multiplierPercent))
                .divide(BigInteger.valueOf(100L * 1_000 * 100));
        EarnInputs inputs =
                inputs("USD", minor, BigDecimal.valueOf(ratePerMille, 3), BigDecimal.valueOf(multiplierPercent, 2));

        assertThat(BigInteger.valueOf(inputs.points())).isEqualTo(expected);
        assertThat(EarnInputs.of(inputs.toMap()).points()).isEqualTo(inputs.points());
    }

    @Test
    void theArithmeticIsExplainedLineByLine() {
        assertThat(inputs("USD", 4_990, BigDecimal.ONE, new BigDecimal("1.25")).lines(3))
                .containsExactly(
                        "49.90 USD × 1 = 49.9 (earn rule 3)",
                        "× 1.25 for Silver = 62.375 (tiers 7)",
                        "rounded down: 62 points");
    }

    @Test
    void aMultiplierOfOneIsNotWorthALine() {
        assertThat(inputs("JPY", 5_000, new BigDecimal("0.01"), BigDecimal.ONE).lines(1))
                .containsExactly("5000 JPY × 0.01 = 50 (earn rule 1)", "rounded down: 50 points");
    }

    @Test
    void inputsThatAreNotAllThereAreRefused() {
        var stored = inputs("USD", 1, BigDecimal.ONE, BigDecimal.ONE).toMap();
        for (String name : stored.keySet()) {
            var without = new java.util.TreeMap<>(stored);
            without.remove(name);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> EarnInputs.of(without))
                    .withMessageContaining(name);
        }
    }

    private static EarnInputs inputs(String currency, long minor, BigDecimal rate, BigDecimal multiplier) {
        return new EarnInputs(
                Money.ofMinor(CurrencyUnit.of(currency), minor),
                rate,
                "Silver",
                multiplier,
                7,
                12,
                "stripe",
                Instant.parse("2026-11-23T05:00:00Z"));
    }
}
