package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.Campaigns;
import dev.laurel.loyalty.campaign.Reservations;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What a purchase would earn if it were settled and awarded now. Nothing is written or reserved. */
final class Simulation {

    private final Journal journal;
    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;
    private final Campaigns campaigns;
    private final Members members;
    private final Budgets budgets;
    private final Clock clock;

    Simulation(
            Journal journal,
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            Campaigns campaigns,
            Members members,
            Budgets budgets,
            Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.tiers = tiers;
        this.campaigns = campaigns;
        this.members = members;
        this.budgets = budgets;
        this.clock = clock;
    }

    /**
     * The booking that would be made.
     *
     * @param processor by which it would be paid; empty when that is open
     */
    Booking of(String member, Money amount, String processor) {
        Instant now = clock.instant();
        Head head = journal.head(member);
        return new Terms(rules.at(now), tiers.at(now), campaigns.at(now))
                .booking(
                        new SettledPayment("simulation", member, amount, processor, now),
                        head,
                        now,
                        members.circumstances(head),
                        this::room);
    }

    private Optional<Reservations.Reserved> room(Campaign campaign, long points) {
        return budgets.room(campaign, points).stream()
                .mapToObj(room -> new Reservations.Reserved(null, room))
                .findFirst();
    }
}
