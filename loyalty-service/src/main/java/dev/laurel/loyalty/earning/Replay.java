package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.campaign.Budgets.Given;
import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.Campaigns;
import dev.laurel.loyalty.campaign.Circumstances;
import dev.laurel.loyalty.campaign.PastOffers;
import dev.laurel.loyalty.campaign.Reservations.Reserved;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes the bookings of past awards again as they would have been by tried rules. The code is that of awards; only what
 * the present does not know of the past is taken from what the award tells.
 */
public final class Replay {

    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;
    private final Campaigns campaigns;
    private final Budgets budgets;
    private final Members members;
    private final TriedRules tried;
    /** What the campaign that is tried, and those whose past is not known, have given by campaign. */
    private final Map<String, Given> given = new HashMap<>();

    Replay(
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            Campaigns campaigns,
            Budgets budgets,
            Members members,
            TriedRules tried) {
        this.rules = rules;
        this.tiers = tiers;
        this.campaigns = campaigns;
        this.budgets = budgets;
        this.members = members;
        this.tried = tried;
    }

    /** The tiers that count at an instant. */
    public TierTable tiersAt(Instant at) {
        return tried.instead(tiers.at(at));
    }

    /** The tiers that really count at an instant. */
    public TierTable tiersInForce(Instant at) {
        return tiers.at(at);
    }

    /** The tiers that count instead of those of this version. */
    public TierTable tiers(int version) {
        return tried.instead(tiers.named(version, "tiers"));
    }

    /**
     * The booking of an award again.
     *
     * @param then where the member stood
     * @param now where he would have stood
     */
    public Booking award(Entry award, Standing then, Standing now) {
        EarnInputs inputs = EarnInputs.of(award.booking().working().inputs());
        SettledPayment payment = new SettledPayment(
                award.booking().reference().id(),
                award.member(),
                inputs.amount(),
                inputs.processor(),
                inputs.settledAt());
        Head before = new Head(award.member(), award.seq() - 1, award.previousHash(), award.at(), now);
        Circumstances circumstances = members.circumstances(before);
        PastOffers offers = PastOffers.of(
                campaigns.at(award.at()),
                inputs.campaigns(),
                payment.inTier(inputs.tier()),
                inputs.base(),
                then,
                circumstances);
        EarnRule rule = rules.named(award.booking().working().version(), "earn rule");
        return new Terms(rule, tiers(inputs.tierTable()), tried.instead(offers.open()))
                .booking(
                        payment,
                        before,
                        award.at(),
                        circumstances,
                        (campaign, points) -> room(offers, campaign, points));
    }

    /** A campaign that is tried begins with its whole budget; of others the award tells, or else what is left today. */
    private Optional<Reserved> room(PastOffers offers, Campaign campaign, long points) {
        if (tried.campaign() != null && tried.campaign().id().equals(campaign.id())) {
            return reserve(campaign, points, given.getOrDefault(campaign.id(), new Given(0, 0)));
        }
        return offers.room(campaign, points)
                .or(() -> reserve(campaign, points, given.computeIfAbsent(campaign.id(), budgets::given)));
    }

    private Optional<Reserved> reserve(Campaign campaign, long points, Given before) {
        OptionalLong room = campaign.room(before, points);
        if (room.isEmpty()) {
            return Optional.empty();
        }
        given.put(campaign.id(), new Given(before.times() + 1, before.points() + room.getAsLong()));
        return Optional.of(new Reserved(null, room.getAsLong()));
    }
}
