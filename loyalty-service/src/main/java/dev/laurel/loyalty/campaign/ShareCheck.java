package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.journal.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Holds a share as it is stored against the campaign's version that it names. */
public final class ShareCheck {

    private ShareCheck() {}

    /**
     * What the campaign did not allow.
     *
     * @param base the purchase's points without campaigns, before rounding
     * @param before what the campaign had given to the member
     */
    public static List<String> differences(
            CampaignShare share, Campaign campaign, Purchase purchase, BigDecimal base, Use before) {
        List<String> differences = new ArrayList<>();
        Effects effects = campaign.effects();
        Limits limits = campaign.limits();
        if (campaign.status() != CampaignStatus.ACTIVE || !campaign.conditions().holdFor(purchase)) {
            differences.add("it gave nothing to such a purchase");
        }
        BigDecimal factor = share.multiplier();
        if (share.bonus() != effects.bonusPoints()
                || !Objects.equals(share.entries(), effects.entries())
                || (factor != null && (effects.multiplier() == null || factor.compareTo(effects.multiplier()) != 0))) {
            differences.add("its effects were others");
        }
        if (share.counted() != limits.countsMembers() || (share.reservation() != null) != limits.countsAll()) {
            differences.add("its limits were others");
        }
        long most = Shares.extra(base, factor) + share.bonus();
        if (share.points() > Shares.within(limits.pointsPerMember(), before.points(), most)
                || (limits.timesPerMember() != null && before.times() >= limits.timesPerMember())) {
            differences.add("the member had had all that it gives");
        }
        return differences;
    }
}
