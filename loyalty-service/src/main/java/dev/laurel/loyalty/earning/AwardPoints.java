package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Campaigns;
import dev.laurel.loyalty.journal.Appended;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;

/** Gives a settled payment its points, once, however often and by however many it is told. */
public final class AwardPoints {

    private final Journal journal;
    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;
    private final Campaigns campaigns;
    private final Members members;
    private final SettleReservations reservations;

    AwardPoints(
            Journal journal,
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            Campaigns campaigns,
            Members members,
            SettleReservations reservations) {
        this.journal = journal;
        this.rules = rules;
        this.tiers = tiers;
        this.campaigns = campaigns;
        this.members = members;
        this.reservations = reservations;
    }

    /** The award, now or from before. */
    public Appended award(SettledPayment payment) {
        AwardReservations reserved = reservations.of(payment);
        Appended appended = journal.append(
                payment.customer(),
                Award.key(payment.paymentId()),
                (before, at) -> booking(payment, before, at, reserved));
        // until here a crash leaves reservations open; the payment's next delivery finds them, or the sweep does
        reserved.settle(appended.entry());
        return appended;
    }

    private Booking booking(SettledPayment payment, Head before, Instant at, AwardReservations reserved) {
        return new Terms(rules.at(at), tiers.at(at), campaigns.at(at))
                .booking(payment, before, at, members.circumstances(before), reserved);
    }
}
