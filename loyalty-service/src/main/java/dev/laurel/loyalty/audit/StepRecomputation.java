package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.StoredEntry;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.reversal.OriginalAward;
import dev.laurel.loyalty.reversal.Reversal;
import dev.laurel.loyalty.reversal.Step;
import dev.laurel.loyalty.tier.TierTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes a payment's steps again, each from the award and from the step before it as they are stored. */
final class StepRecomputation {

    private final Versions<TierTable> tiers;
    private final StoredJournal journal;

    StepRecomputation(Versions<TierTable> tiers, StoredJournal journal) {
        this.tiers = tiers;
        this.journal = journal;
    }

    /** What is otherwise in the step than it should be after this head. */
    List<String> differences(Entry entry, Head before) {
        List<String> differences = new ArrayList<>();
        try {
            Step step = Step.in(entry);
            OriginalAward award =
                    earlier(entry, step.award()).map(OriginalAward::in).orElse(null);
            Step previous = earlier(entry, step.previous()).map(Step::in).orElse(null);
            Booking again = new Reversal(step.policy(), Recomputation.named(tiers, step.tierTable(), "tiers"))
                    .booking(step.money(), award, previous, before.standing(), entry.at());
            if (!again.equals(entry.booking())) {
                differences.add("its inputs give " + again + ", stored is " + entry.booking());
            }
            if (award != null && !award.paymentId().equals(step.money().paymentId())) {
                differences.add("its award is that of " + award.paymentId());
            }
            compareOrder(step, previous, differences);
        } catch (RuntimeException impossible) {
            differences.add("it cannot be computed again: " + impossible.getMessage());
        }
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

    /** The member's entry with this number, which must be there and before this one; nothing for 0. */
    private Optional<Entry> earlier(Entry entry, long seq) {
        if (seq == 0) {
            return Optional.empty();
        }
        List<StoredEntry> found = journal.entries(List.of(Entry.id(entry.member(), seq)));
        if (seq >= entry.seq() || found.isEmpty()) {
            throw new IllegalArgumentException("no entry " + seq + " before it");
        }
        return Optional.of(found.getFirst().parse());
    }
}
