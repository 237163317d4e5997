package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a payment's points follow its money, once for each standing, however often and in whatever order it is told. */
public final class ReversePoints {

    private final Journal journal;
    private final Versions<TierTable> tiers;
    private final ReversalPolicy policy;

    ReversePoints(Journal journal, Versions<TierTable> tiers, ReversalPolicy policy) {
        this.journal = journal;
        this.tiers = tiers;
        this.policy = policy;
    }

    /**
     * Books the step that this position asks for.
     *
     * @return nothing when the journal has heard of it, or of a later one
     */
    public Optional<Entry> follow(String member, MoneyPosition money) {
        return journal.decide(member, (before, at) -> next(member, money.paymentId(), money, before, at));
    }

    /**
     * Books the step for a payment whose money moved before its award, now that there is an award.
     *
     * @return nothing when there is no such thing to do
     */
    public Optional<Entry> catchUp(String member, String paymentId) {
        return journal.decide(member, (before, at) -> next(member, paymentId, null, before, at));
    }

    /** Where the payment's money stands, by the last step about it; nothing when none of it ever moved. */
    public Optional<MoneyPosition> position(String member, String paymentId) {
        return Step.last(journal, member, paymentId).map(Step::money);
    }

    private Optional<Booking> next(
            String member, String paymentId, @Nullable MoneyPosition heard, Head before, Instant at) {
        OriginalAward award = OriginalAward.of(journal, member, paymentId).orElse(null);
        Step last = Step.last(journal, member, paymentId).orElse(null);
        if (heard != null && (last == null || heard.version() > last.money().version())) {
            return Optional.of(reversal(at).booking(heard, award, last, before.standing(), at));
        }
        if (last != null && last.isDeferred() && award != null) {
            return Optional.of(reversal(at).booking(last.money(), award, last, before.standing(), at));
        }
        return Optional.empty();
    }

    private Reversal reversal(Instant at) {
        return new Reversal(policy, tiers.at(at));
    }
}
