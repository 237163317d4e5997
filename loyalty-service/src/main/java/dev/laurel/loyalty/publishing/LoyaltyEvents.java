package dev.laurel.loyalty.publishing;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.loyalty.v1.PointsMatured;
import dev.laurel.contracts.loyalty.v1.TierChanged;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryEvents;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Standing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Journal entries in the words of the contracts. */
@Component
class LoyaltyEvents implements EntryEvents {

    @Override
    public List<Event> of(Entry entry) {
        Booking booking = entry.booking();
        List<Event> events = new ArrayList<>(
                switch (booking.kind()) {
                    case EARN -> AwardEvents.of(entry);
                    case MATURE -> List.of(matured(entry));
                    case REVERSE, RESTORE, HOLD, RELEASE -> ReversalEvents.of(entry);
                    case EXPIRE, REDEEM, REFUND, ADJUST, RETURN -> List.of(MoveEvents.of(entry));
                    case NOTE, DEFER, TIER, SEND, RECEIVE, BONUS -> List.<Event>of();
                });
        if (booking.changesTier()) {
            events.add(new TierChanged(
                    entry.id() + ":tier-changed",
                    entry.member(),
                    entry.seq(),
                    booking.tierBefore(),
                    booking.tier().name(),
                    entry.standing().window().points(Standing.monthOf(entry.at())),
                    entry.at()));
        }
        return events;
    }

    private static PointsMatured matured(Entry entry) {
        return new PointsMatured(
                entry.id() + ":points-matured",
                entry.member(),
                entry.seq(),
                entry.booking().change(LedgerAccount.AVAILABLE),
                entry.standing().balances().available(),
                entry.at());
    }
}
