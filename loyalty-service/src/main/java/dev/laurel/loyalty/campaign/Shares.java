package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.Use;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What campaigns give to a purchase. Bonuses add up; of several multipliers the highest one that still has room counts
 * alone, so members never get less than any campaign promises, and campaigns that meet do not multiply each other.
 *
 * @param given in the order in which they were applied
 * @param ended campaigns that have ended and that the standing still counts
 */
public record Shares(List<CampaignShare> given, SortedSet<String> ended) {

    private static final Comparator<Campaign> HIGHEST_MULTIPLIER_FIRST =
            Comparator.comparing(Shares::multiplier).reversed().thenComparing(Campaign::id);

    /**
     * What they give.
     *
     * @param campaigns in force
     * @param base the points that the purchase earns without campaigns, before rounding
     * @param before where the member stands
     */
    public static Shares of(
            List<Campaign> campaigns,
            Purchase purchase,
            BigDecimal base,
            Standing before,
            Circumstances circumstances,
            Reservations reservations) {
        List<CampaignShare> given = new ArrayList<>();
        List<Campaign> holding = campaigns.stream()
                .filter(campaign -> campaign.status() == CampaignStatus.ACTIVE)
                .filter(campaign -> hasRoom(campaign.limits(), before.use(campaign.id())))
                .filter(campaign -> campaign.conditions().hold(purchase, circumstances))
                .sorted(HIGHEST_MULTIPLIER_FIRST)
                .toList();
        boolean multiplied = false;
        for (Campaign campaign : holding) {
            BigDecimal factor = multiplied ? null : campaign.effects().multiplier();
            Optional<CampaignShare> share = share(campaign, factor, base, before.use(campaign.id()), reservations);
            share.ifPresent(given::add);
            multiplied |= share.isPresent() && factor != null;
        }
        return new Shares(given, ended(campaigns, before));
    }

    private static SortedSet<String> ended(List<Campaign> campaigns, Standing before) {
        SortedSet<String> ended = new TreeSet<>();
        if (!before.uses().isEmpty()) {
            campaigns.stream()
                    .filter(campaign -> campaign.status() == CampaignStatus.ENDED)
                    .filter(campaign -> before.uses().containsKey(campaign.id()))
                    .forEach(campaign -> ended.add(campaign.id()));
        }
        return ended;
    }

    private static BigDecimal multiplier(Campaign campaign) {
        BigDecimal multiplier = campaign.effects().multiplier();
        return multiplier == null ? BigDecimal.ONE : multiplier;
    }

    private static boolean hasRoom(Limits limits, Use use) {
        return limits.timesPerMember() == null || use.times() < limits.timesPerMember();
    }

    private static Optional<CampaignShare> share(
            Campaign campaign, @Nullable BigDecimal factor, BigDecimal base, Use use, Reservations reservations) {
        long asked = Math.addExact(extra(base, factor), campaign.effects().bonusPoints());
        long within = within(campaign.limits().pointsPerMember(), use.points(), asked);
        if (within == 0 && campaign.effects().entries() == null) {
            return Optional.empty();
        }
        Optional<Reservations.Reserved> reserved = campaign.limits().countsAll()
                ? reservations.reserve(campaign, within)
                : Optional.of(new Reservations.Reserved(null, within));
        return reserved.map(room -> new CampaignShare(
                campaign.id(),
                campaign.version(),
                campaign.name(),
                factor,
                campaign.effects().bonusPoints(),
                room.points(),
                campaign.limits().countsMembers(),
                room.token(),
                campaign.effects().entries()));
    }

    /** What the multiplier brings, in whole points. */
    public static long extra(BigDecimal base, @Nullable BigDecimal factor) {
        return factor == null ? 0 : floor(base.multiply(factor)) - floor(base);
    }

    /** So many of those asked for as a limit has room for. */
    static long within(@Nullable Long limit, long used, long asked) {
        return limit == null ? asked : Math.min(asked, Math.max(0, limit - used));
    }

    private static long floor(BigDecimal points) {
        return points.setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
