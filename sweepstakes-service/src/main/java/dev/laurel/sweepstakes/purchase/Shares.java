package dev.laurel.sweepstakes.purchase;

import dev.laurel.draw.EntryMethod;
import dev.laurel.sweepstakes.entry.Grant;
import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.lifecycle.Plan;
import dev.laurel.sweepstakes.lifecycle.Ways;
import dev.laurel.sweepstakes.purchase.ReturnedMoney.Standing;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What of a grant still stands when its payment keeps only a part of the money: of a purchase's entries as many as the
 * kept amount alone would earn, of a campaign's as large a part as was kept; floored.
 */
final class Shares {

    private Shares() {}

    /** What stands of it within the cap: what others have taken of that meanwhile does not come back. */
    static int standing(Plan plan, Participation person, Grant grant, Standing money) {
        var share = of(grant, money, plan.ways().purchase());
        var room = plan.weightCap() - (person.weight() - grant.weight());
        return Math.toIntExact(Math.max(0, Math.min(share, room)));
    }

    private static int of(Grant grant, Standing standing, Ways.@Nullable Purchase purchase) {
        if (grant.method() != EntryMethod.PURCHASE || purchase == null) {
            return of(grant.asked(), standing);
        }
        return (int) Math.min(grant.asked(), purchase.entries(standing.keptMinor(), standing.currency()));
    }

    static int of(int asked, Standing standing) {
        return BigInteger.valueOf(asked)
                .multiply(BigInteger.valueOf(standing.keptMinor()))
                .divide(BigInteger.valueOf(standing.paidMinor()))
                .intValueExact();
    }
}
