package dev.laurel.loyalty.segment;

import dev.laurel.loyalty.earning.EarnInputs;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.reversal.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Takes a member's entries in their order and keeps what matters of them. Used by one thread. */
final class FactsFold {

    private static final int MONTHS_KEPT = 13;
    private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(100);

    private final LongFunction<Entry> earlier;
    private final Function<String, Optional<Choice>> choices;
    private final TreeMap<YearMonth, Facts.Month> months;
    private final TreeMap<String, Long> rewards;
    private final TreeMap<String, Long> kinds;
    private long seq;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private long purchases;

    /**
     * @param earlier the member's entry with that number
     * @param choices which reward a redemption was for
     */
    FactsFold(Facts before, LongFunction<Entry> earlier, Function<String, Optional<Choice>> choices) {
        this.earlier = earlier;
        this.choices = choices;
        this.months = new TreeMap<>(before.months());
        this.rewards = new TreeMap<>(before.rewards());
        this.kinds = new TreeMap<>(before.kinds());
        this.seq = before.seq();
        this.first = before.first();
        this.last = before.last();
        this.purchases = before.purchases();
    }

    FactsFold add(Entry entry) {
        EntryKind kind = entry.booking().kind();
        if (kind == EntryKind.EARN) {
            purchase(entry);
        } else if (Step.isIn(entry)) {
            moneyMoved(Step.in(entry));
        } else if (kind == EntryKind.REDEEM) {
            chosen(entry, 1);
        } else if (kind == EntryKind.REFUND) {
            chosen(entry, -1);
        }
        seq = entry.seq();
        return this;
    }

    private void purchase(Entry entry) {
        LocalDate day = entry.at().atOffset(ZoneOffset.UTC).toLocalDate();
        first = first == null ? day : first;
        last = day;
        change(Standing.monthOf(entry.at()), new Facts.Month(1, worth(entry)));
    }

    /** What stays of a purchase counts; one that went back as a whole was none. */
    private void moneyMoved(Step step) {
        long paid = step.money().paidMinor();
        long before = paid - step.before().returnedMinor();
        long after = paid - step.after().returnedMinor();
        if (step.award() == 0 || before == after) {
            return;
        }
        Entry award = earlier.apply(step.award());
        long worth = worth(award);
        change(
                Standing.monthOf(award.at()),
                new Facts.Month(
                        (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0),
                        part(worth, after, paid) - part(worth, before, paid)));
    }

    private void change(YearMonth month, Facts.Month by) {
        purchases += by.purchases();
        boolean isKept = months.size() < MONTHS_KEPT || !month.isBefore(months.firstKey());
        if (isKept) {
            months.merge(month, by, Facts.Month::plus);
        }
        while (months.size() > MONTHS_KEPT) {
            months.pollFirstEntry();
        }
    }

    private void chosen(Entry entry, long times) {
        choices.apply(entry.booking().reference().id()).ifPresent(choice -> {
            rewards.merge(choice.reward(), times, FactsFold::sum);
            kinds.merge(choice.kind(), times, FactsFold::sum);
        });
    }

    /** Nothing instead of 0, so that what was cancelled leaves no trace. */
    private static @Nullable Long sum(long one, long other) {
        return one + other <= 0 ? null : Long.valueOf(one + other);
    }

    private static long worth(Entry award) {
        Map<String, String> stored = award.booking().working().inputs();
        EarnInputs inputs = EarnInputs.of(stored);
        return inputs.amount()
                .getAmount()
                .multiply(inputs.rate())
                .multiply(HUNDREDTHS)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private static long part(long worth, long minor, long paidMinor) {
        return BigDecimal.valueOf(worth)
                .multiply(BigDecimal.valueOf(minor))
                .divide(BigDecimal.valueOf(paidMinor), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    Facts facts() {
        return new Facts(seq, first, last, purchases, months, rewards, kinds);
    }
}
