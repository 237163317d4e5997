package dev.laurel.loyalty.reversal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.laurel.loyalty.earning.EarnInputs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rounding rule: what stays keeps its share of the award before rounding, rounded down once. */
class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "4990, 100, 0, 0, 0",
        "4990, 100, 90, 0, 0", // 49.00 stays, and earns 49
        "4990, 100, 91, 0, 1",
        "4990, 100, 2000, 0, 20", // 29.90 stays, and earns 29
        "4990, 100, 4989, 0, 49",
        "4990, 100, 4990, 0, 49",
        "4990, 125, 2000, 0, 25", // 62 were awarded; 29.90 × 1.25 = 37.375 stay
        "4990, 100, 0, 4990, 0",
        "4990, 100, 2000, 2990, 20",
        "99, 100, 99, 0, 0", // nothing was awarded
    })
    void whatIsDueBack(long paid, long percent, long returned, long held, long due) {
        assertThat(target(paid, percent, returned, held).reversed()).isEqualTo(due);
    }

    @Test
    void whatIsHeldIsOnTopOfWhatIsDueBack() {
        assertThat(target(4_990, 100, 2_000, 1_000)).isEqualTo(new Target(19, 10, 20));
        assertThat(target(4_990, 100, 2_000, 2_990)).isEqualTo(new Target(0, 29, 20));
    }

    @Property(tries = 1_000)
    void theThreeAreAlwaysTheWholeAwardAndNeverBelowNothing(
            @ForAll @LongRange(min = 1, max = 10_000_000) long paid,
            @ForAll @IntRange(min = 1, max = 500) int percent,
            @ForAll @IntRange(max = 1_000) int returnedPerMille,
            @ForAll @IntRange(max = 1_000) int heldPerMille) {
        long returned = paid * returnedPerMille / 1_000;
        long held = (paid - returned) * heldPerMille / 1_000;
        Target target = target(paid, percent, returned, held);

        assertThat(target.kept() + target.held() + target.reversed())
                .isEqualTo(award(paid, percent).points());
        assertThat(target.kept()).isNotNegative();
        assertThat(target.held()).isNotNegative();
        assertThat(target.reversed()).isNotNegative();
    }

    @Property(tries = 1_000)
    void moreMoneyBackNeverTakesFewerPointsAndOnlyTheWholeTakesAll(
            @ForAll @LongRange(min = 2, max = 10_000_000) long paid,
            @ForAll @IntRange(min = 1, max = 500) int percent,
            @ForAll @IntRange(max = 1_000) int perMille,
            @ForAll @LongRange(min = 1, max = 100_000) long more) {
        long returned = paid * perMille / 1_000;
        long later = Math.min(paid, returned + more);

        assertThat(target(paid, percent, later, 0).reversed())
                .isGreaterThanOrEqualTo(target(paid, percent, returned, 0).reversed());
        assertThat(target(paid, percent, 0, 0).reversed()).isZero();
        assertThat(target(paid, percent, paid, 0).reversed())
                .isEqualTo(award(paid, percent).points());
    }

    @Property(tries = 1_000)
    void whatStaysKeepsWhatItWouldHaveEarnedAlone(
            @ForAll @LongRange(min = 2, max = 10_000_000) long paid,
            @ForAll @IntRange(min = 1, max = 500) int percent,
            @ForAll @IntRange(max = 999) int perMille) {
        long returned = paid * perMille / 1_000;
        Target target = target(paid, percent, returned, 0);

        assertThat(target.kept()).isEqualTo(award(paid - returned, percent).points());
    }

    @Property(tries = 1_000)
    void aLostDisputeTakesExactlyWhatWasHeld(
            @ForAll @LongRange(min = 1, max = 10_000_000) long paid,
            @ForAll @IntRange(min = 1, max = 500) int percent,
            @ForAll @IntRange(max = 1_000) int returnedPerMille,
            @ForAll @IntRange(max = 1_000) int heldPerMille) {
        long returned = paid * returnedPerMille / 1_000;
        long held = (paid - returned) * heldPerMille / 1_000;
        Target open = target(paid, percent, returned, held);
        Target lost = target(paid, percent, returned + held, 0);

        assertThat(lost).isEqualTo(new Target(open.kept(), 0, open.reversed() + open.held()));
    }

    @Test
    void moneyCannotStandAnywhereElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> money(100, 101, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> money(100, 60, 41));
        assertThatIllegalArgumentException().isThrownBy(() -> money(100, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> money(100, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> money(0, 0, 0));
    }

    private static Target target(long paid, long percent, long returned, long held) {
        return Target.of(award(paid, percent), money(paid, returned, held));
    }

    private static MoneyPosition money(long paid, long returned, long held) {
        return new MoneyPosition("p", 3, Cause.REFUND, CurrencyUnit.USD, paid, returned, held);
    }

    private static OriginalAward award(long paid, long percent) {
        EarnInputs inputs = new EarnInputs(
                Money.ofMinor(CurrencyUnit.USD, paid),
                BigDecimal.ONE,
                "Silver",
                BigDecimal.valueOf(percent, 2),
                1,
                12,
                "stripe",
                Instant.EPOCH);
        return new OriginalAward(1, "p", inputs, 1, YearMonth.of(2026, 11));
    }
}
