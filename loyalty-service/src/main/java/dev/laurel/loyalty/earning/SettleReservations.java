package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what was reserved of a budget ends where the award's entry says, also after a crash in between. A
 * reservation without an award stays for its payment, which comes again; after a day nobody is about to book it any more,
 * and whoever tells the payment then reserves anew.
 */
final class SettleReservations {

    private static final Logger log = LoggerFactory.getLogger(SettleReservations.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private final Budgets budgets;
    private final Journal journal;

    SettleReservations(Budgets budgets, Journal journal) {
        this.budgets = budgets;
        this.journal = journal;
    }

    /** For one attempt to award the payment. */
    AwardReservations of(SettledPayment payment) {
        return new AwardReservations(budgets, journal, payment);
    }

    /** Takes up what crashes left open. */
    void sweep(Instant now) {
        for (Budgets.Open open : budgets.openSince(now.minus(PATIENCE))) {
            Optional<Entry> award = journal.booked(open.member(), Award.key(open.payment()));
            if (award.isPresent()) {
                AwardReservations.settle(budgets, award.get(), open.campaign(), open.token());
            } else if (open.since().isBefore(now.minus(GIVEN_UP))) {
                log.warn(
                        "Campaign {}: payment {} was never awarded, its room is free again",
                        open.campaign(),
                        open.payment());
                budgets.giveBack(open.campaign(), open.token());
            }
        }
    }
}
