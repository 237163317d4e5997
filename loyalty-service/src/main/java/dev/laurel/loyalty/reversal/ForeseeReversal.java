package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** Computes the step that a position would cause now, and writes nothing. */
final class ForeseeReversal {

    private final Journal journal;
    private final Versions<TierTable> tiers;
    private final ReversalPolicy policy;
    private final Clock clock;

    ForeseeReversal(Journal journal, Versions<TierTable> tiers, ReversalPolicy policy, Clock clock) {
        this.journal = journal;
        this.tiers = tiers;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What would become of the points.
     *
     * @param returnedMinor all that would have been returned then, 0 or more
     * @param heldMinor all that would be held then, 0 or more
     */
    Foresight foresee(String member, String paymentId, long returnedMinor, long heldMinor) {
        Optional<OriginalAward> award = OriginalAward.of(journal, member, paymentId);
        if (award.isEmpty()) {
            return new Foresight.NoAward();
        }
        Optional<Step> last = Step.last(journal, member, paymentId);
        Money awarded = award.get().inputs().amount();
        long paidMinor = last.map(step -> step.money().paidMinor()).orElse(awarded.getAmountMinorLong());
        if (returnedMinor > paidMinor || heldMinor > paidMinor - returnedMinor) {
            return new Foresight.MoreThanPaid(paidMinor);
        }
        MoneyPosition money = new MoneyPosition(
                paymentId,
                last.map(step -> step.money().version()).orElse(0L) + 1,
                Cause.REFUND,
                awarded.getCurrencyUnit(),
                paidMinor,
                returnedMinor,
                heldMinor);
        return effect(money, award.get(), last, journal.head(member));
    }

    private Foresight effect(MoneyPosition money, OriginalAward award, Optional<Step> last, Head head) {
        Instant now = clock.instant();
        Booking booking =
                new Reversal(policy, tiers.at(now)).booking(money, award, last.orElse(null), head.standing(), now);
        long available = head.standing().balances().available();
        return new Foresight.Effect(
                booking.change(LedgerAccount.REVERSED),
                available,
                available + booking.change(LedgerAccount.AVAILABLE),
                booking.tierBefore(),
                booking.tier().name(),
                booking.working().lines());
    }
}
