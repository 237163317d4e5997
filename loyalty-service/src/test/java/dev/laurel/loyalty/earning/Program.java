package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.journal.Appended;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.FixedVersions;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rules that the tests of several features use, and a way to award without Kafka. */
public final class Program {

    /** The merchant changes his mind twice, in 2050. */
    public static final FixedVersions<EarnRule> RULES = new FixedVersions<>(List.of(
            new EarnRule(
                    1,
                    Instant.EPOCH,
                    BigDecimal.ONE,
                    Map.of("JPY", new BigDecimal("0.01"), "KWD", new BigDecimal("3.25")),
                    12),
            new EarnRule(2, Instant.parse("2050-01-01T00:00:00Z"), new BigDecimal("1.5"), Map.of(), 6),
            new EarnRule(3, Instant.parse("2050-02-10T00:00:00Z"), new BigDecimal("0.75"), Map.of(), 12)));

    public static final FixedVersions<TierTable> TIERS = new FixedVersions<>(List.of(
            new TierTable(
                    1,
                    Instant.EPOCH,
                    List.of(
                            new Tier("Bronze", 0, BigDecimal.ONE),
                            new Tier("Silver", 1_000, new BigDecimal("1.25")),
                            new Tier("Gold", 5_000, new BigDecimal("1.5")),
                            new Tier("Platinum", 20_000, BigDecimal.TWO))),
            new TierTable(
                    2,
                    Instant.parse("2050-01-20T00:00:00Z"),
                    List.of(
                            new Tier("Bronze", 0, BigDecimal.ONE),
                            new Tier("Silver", 500, new BigDecimal("1.1")),
                            new Tier("Gold", 9_000, new BigDecimal("1.75"))))));

    private Program() {}

    /** The use case, on this journal. */
    public static AwardPoints awardPoints(Journal journal) {
        return Rulebook.USUAL.awardPoints(journal);
    }

    /** How awards are computed again. */
    public static AuditedRule auditedRule() {
        return Rulebook.USUAL.auditedRule();
    }

    /** Awards a payment as the listener would. */
    public static Appended award(
            Journal journal, String member, String payment, long amountMinor, String currency, Instant settledAt) {
        return awardPoints(journal)
                .award(new SettledPayment(
                        payment, member, Money.ofMinor(CurrencyUnit.of(currency), amountMinor), "stripe", settledAt));
    }
}
