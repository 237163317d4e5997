package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.referral.Claim;
import dev.laurel.loyalty.referral.ClaimState;
import dev.laurel.loyalty.transfer.Transfer;
import dev.laurel.loyalty.transfer.TransferState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What members should have when all is at rest: a list of sums, with no order, no steps and no crashes. Of the journal it
 * takes only rate and multiplier of an award, which hang on the order of awards; the auditor holds them against the rules.
 */
final class PointsModel {

    private final Map<String, Long> available = new HashMap<>();
    private final Map<String, Long> pending = new HashMap<>();

    long available(String member) {
        return available.getOrDefault(member, 0L);
    }

    long pending(String member) {
        return pending.getOrDefault(member, 0L);
    }

    /** Points that a member got, or gave when below 0. */
    void moved(String member, long points) {
        available.merge(member, points, Long::sum);
    }

    /** A purchase whose money stands as its story says. */
    void purchased(ToldPayment story, Entry award) {
        Map<String, String> inputs = award.booking().working().inputs();
        BigDecimal perCent = new BigDecimal(inputs.get("rate"))
                .multiply(new BigDecimal(inputs.get("multiplier")))
                .movePointLeft(2);
        long ifHeldStays = points(story.paid - story.returned, perCent);
        long free = points(story.paid - story.returned - story.held, perCent);
        moved(story.customer, free);
        pending.merge(story.customer, ifHeldStays - free, Long::sum);
    }

    private static long points(long cents, BigDecimal perCent) {
        return perCent.multiply(BigDecimal.valueOf(cents))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /** Whoever was told that points left gave them; exactly one has them now. */
    void transferred(Collection<Transfer> transfers) {
        for (Transfer transfer : transfers) {
            if (transfer.state() == TransferState.DELIVERED) {
                moved(transfer.sender(), -transfer.points());
                moved(transfer.receiver(), transfer.points());
            }
        }
    }

    void referred(Collection<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.state() == ClaimState.REWARDED) {
                moved(claim.friend(), Deployment.FRIEND_BONUS);
                moved(claim.referrer(), Deployment.REFERRER_BONUS);
            }
        }
    }
}
