package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EarlierEntries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes a payment's steps again, each from the award and from the step before it as they are stored. */
final class StepRecomputation implements AuditedRule {

    private final Versions<TierTable> tiers;

    StepRecomputation(Versions<TierTable> tiers) {
        this.tiers = tiers;
    }

    @Override
    public String rule() {
        return Step.RULE;
    }

    @Override
    public List<String> differences(Entry entry, Head before, EarlierEntries earlier) {
        Step step = Step.in(entry);
        OriginalAward award = step.award() == 0 ? null : OriginalAward.in(earlier.at(step.award()));
        Step previous = step.previous() == 0 ? null : Step.in(earlier.at(step.previous()));
        Booking again = new Reversal(step.policy(), tiers.named(step.tierTable(), "tiers"))
                .booking(step.money(), award, previous, before.standing(), entry.at());
        List<String> differences = new ArrayList<>(AuditedRule.compare(again, entry.booking()));
        if (award != null && !award.paymentId().equals(step.money().paymentId())) {
            differences.add("its award is that of " + award.paymentId());
        }
        compareOrder(step, previous, differences);
        return differences;
    }

    private static void compareOrder(Step step, @Nullable Step previous, List<String> differences) {
        if (previous == null) {
            return;
        }
        if (!previous.money().paymentId().equals(step.money().paymentId())) {
            differences.add("the step before it is one of " + previous.money().paymentId());
        }
        boolean caughtUp = previous.isDeferred() && previous.money().equals(step.money());
        if (!caughtUp && step.money().version() <= previous.money().version()) {
            differences.add("version " + step.money().version() + " of the payment came after version "
                    + previous.money().version());
        }
    }
}
