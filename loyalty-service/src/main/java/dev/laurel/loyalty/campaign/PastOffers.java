package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.journal.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The campaigns from which a purchase of the past could get something. Its award names those that gave; why others did not
 * is not always known any more: members were in other segments, and a budget had been used up. So what a campaign could
 * have given by all that the entry tells, and did not, it refuses again; and what one gave, it gives again.
 *
 * @param open the campaigns that did not refuse
 * @param given what the award got, by campaign
 * @param most what it would have got had no budget ended, by campaign
 */
public record PastOffers(List<Campaign> open, Map<String, CampaignShare> given, Map<String, CampaignShare> most) {

    /**
     * The offers.
     *
     * @param inForce at the time of the award
     * @param given what the award names
     * @param purchase as the award tells of it
     * @param base its points without campaigns
     * @param before where the member stood
     * @param circumstances of which only the first purchase is asked
     */
    public static PastOffers of(
            List<Campaign> inForce,
            List<CampaignShare> given,
            Purchase purchase,
            BigDecimal base,
            Standing before,
            Circumstances circumstances) {
        Map<String, CampaignShare> named = byCampaign(given);
        List<Campaign> open = new ArrayList<>(inForce);
        open.replaceAll(campaign -> named.containsKey(campaign.id()) ? forAnybody(campaign) : campaign);
        Map<String, CampaignShare> most = byCampaign(most(open, purchase, base, before, circumstances));
        // one that refused may have hidden another: of several multipliers only the highest counts
        while (!named.keySet().containsAll(most.keySet())) {
            Map<String, CampaignShare> possible = most;
            open.removeIf(campaign -> possible.containsKey(campaign.id()) && !named.containsKey(campaign.id()));
            most = byCampaign(most(open, purchase, base, before, circumstances));
        }
        return new PastOffers(List.copyOf(open), named, most);
    }

    private static List<CampaignShare> most(
            List<Campaign> campaigns,
            Purchase purchase,
            BigDecimal base,
            Standing before,
            Circumstances circumstances) {
        return Shares.of(
                        campaigns.stream().map(PastOffers::forAnybody).toList(),
                        purchase,
                        base,
                        before,
                        circumstances,
                        (campaign, points) -> Optional.of(new Reservations.Reserved(null, points)))
                .given();
    }

    private static Campaign forAnybody(Campaign campaign) {
        return campaign.under(campaign.conditions().forAnybody());
    }

    private static Map<String, CampaignShare> byCampaign(List<CampaignShare> shares) {
        Map<String, CampaignShare> byCampaign = new HashMap<>();
        shares.forEach(share -> byCampaign.put(share.campaign(), share));
        return byCampaign;
    }

    /**
     * The room that a campaign with a budget had for the purchase: as much as is asked for, unless its budget ended here.
     *
     * @return nothing when the award does not tell
     */
    public Optional<Reservations.Reserved> room(Campaign campaign, long points) {
        CampaignShare had = given.get(campaign.id());
        if (had == null) {
            return Optional.empty();
        }
        CampaignShare asked = most.get(campaign.id());
        boolean ended = asked == null || had.points() < asked.points();
        return Optional.of(
                new Reservations.Reserved(had.reservation(), ended ? Math.min(points, had.points()) : points));
    }
}
