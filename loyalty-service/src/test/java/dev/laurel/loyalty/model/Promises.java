package dev.laurel.loyalty.model;

import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.CampaignStatus;
import dev.laurel.loyalty.campaign.Conditions;
import dev.laurel.loyalty.campaign.Limits;
import dev.laurel.loyalty.journal.Use;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What campaigns give: bonuses add up, the highest multiplier that has room counts alone, and limits are limits. */
final class Promises {

    private static final Comparator<Campaign> HIGHEST_FIRST = Comparator.comparing(
                    (Campaign campaign) -> factor(campaign).negate())
            .thenComparing(Campaign::id);

    /** By campaign, what each payment got. */
    private final Map<String, Map<String, Long>> given = new HashMap<>();

    private final Supplier<List<Budgets.Open>> reservations;

    /** @param reservations that crashes have left open: what they hold too much nobody else gets meanwhile */
    Promises(Supplier<List<Budgets.Open>> reservations) {
        this.reservations = reservations;
    }

    /** What a campaign has given to all: for how many purchases, and how many points. */
    Use given(String campaign) {
        Map<String, Long> payments = given.getOrDefault(campaign, Map.of());
        return new Use(payments.size(), Purse.sum(payments));
    }

    /**
     * The points of a purchase before rounding.
     *
     * @param base without campaigns
     * @param uses what campaigns with a limit for each member have given to this one; changed
     */
    BigDecimal points(
            PaymentCompleted payment,
            BigDecimal base,
            String tier,
            boolean first,
            List<Campaign> campaigns,
            Map<String, Use> uses) {
        BigDecimal points = base;
        boolean multiplied = false;
        List<Campaign> active = new ArrayList<>(campaigns);
        active.removeIf(
                campaign -> campaign.status() != CampaignStatus.ACTIVE || !holds(campaign, payment, tier, first));
        active.sort(HIGHEST_FIRST);
        for (Campaign campaign : active) {
            BigDecimal factor = multiplied ? BigDecimal.ONE : factor(campaign);
            long extra = floor(base.multiply(factor)) - floor(base);
            long room = room(
                    campaign,
                    uses,
                    payment.paymentId(),
                    extra + campaign.effects().bonusPoints());
            if (room < 0 || (room == 0 && campaign.effects().entries() == null)) {
                continue;
            }
            multiplied |= factor.compareTo(BigDecimal.ONE) > 0;
            points = room >= extra
                    ? points.add(base.multiply(factor)).subtract(base).add(BigDecimal.valueOf(room - extra))
                    : points.add(BigDecimal.valueOf(room));
            give(campaign, payment.paymentId(), room, uses);
        }
        campaigns.stream()
                .filter(campaign -> campaign.status() == CampaignStatus.ENDED)
                .forEach(campaign -> uses.remove(campaign.id()));
        return points;
    }

    /** Limits count from when they are set. */
    private void give(Campaign campaign, String payment, long points, Map<String, Use> uses) {
        Limits limits = campaign.limits();
        if (limits.times() != null || limits.points() != null) {
            given.computeIfAbsent(campaign.id(), unseen -> new HashMap<>()).put(payment, points);
        }
        if (limits.timesPerMember() != null || limits.pointsPerMember() != null) {
            uses.merge(campaign.id(), new Use(1, points), Use::plus);
        }
    }

    /** How many of the points it gives; below 0 when it does not even give entries. */
    private long room(Campaign campaign, Map<String, Use> uses, String payment, long asked) {
        Limits limits = campaign.limits();
        Use use = uses.getOrDefault(campaign.id(), Use.NONE);
        if (isOver(limits.timesPerMember(), use.times())) {
            return -1;
        }
        long within = within(limits.pointsPerMember(), use.points(), asked);
        if (limits.times() == null && limits.points() == null) {
            return within;
        }
        // what was reserved before a crash stays the payment's, whatever became of the limits since
        Budgets.Open own = own(campaign.id(), payment);
        Use all = all(campaign.id(), payment);
        if (own == null && isOver(limits.times(), all.times())) {
            return -1;
        }
        long kept = own == null ? 0 : Math.min(own.points(), within);
        long before = all.points() + (own == null ? 0 : own.points());
        long room = kept + within(limits.points(), before, within - kept);
        return room == 0 && within > 0 ? -1 : room;
    }

    private Budgets.@Nullable Open own(String campaign, String payment) {
        return reservations.get().stream()
                .filter(open ->
                        open.campaign().equals(campaign) && open.payment().equals(payment))
                .findFirst()
                .orElse(null);
    }

    /** Given to all, and what is reserved for others besides. */
    private Use all(String campaign, String payment) {
        Map<String, Long> payments = given.getOrDefault(campaign, Map.of());
        Use all = given(campaign);
        for (Budgets.Open open : reservations.get()) {
            if (open.campaign().equals(campaign) && !open.payment().equals(payment)) {
                Long used = payments.get(open.payment());
                all = all.plus(used == null ? new Use(1, open.points()) : new Use(0, open.points() - used));
            }
        }
        return all;
    }

    private static boolean holds(Campaign campaign, PaymentCompleted payment, String tier, boolean first) {
        Conditions conditions = campaign.conditions();
        ZonedDateTime at = payment.occurredAt().atZone(conditions.zone());
        return (conditions.from() == null || !at.toInstant().isBefore(conditions.from()))
                && (conditions.until() == null || at.toInstant().isBefore(conditions.until()))
                && (conditions.weekdays().isEmpty() || conditions.weekdays().contains(at.getDayOfWeek()))
                && (conditions.tiers().isEmpty() || conditions.tiers().contains(tier))
                && (conditions.processors().isEmpty() || conditions.processors().contains(payment.processor()))
                && isEnough(payment, conditions.minimum())
                && (first || !conditions.firstPurchase());
    }

    private static boolean isEnough(PaymentCompleted payment, @Nullable Money minimum) {
        return minimum == null
                || (minimum.getCurrencyUnit().equals(CurrencyUnit.of(payment.currency()))
                        && payment.amountMinor() >= minimum.getAmountMinorLong());
    }

    private static BigDecimal factor(Campaign campaign) {
        BigDecimal factor = campaign.effects().multiplier();
        return factor == null ? BigDecimal.ONE : factor;
    }

    private static boolean isOver(@Nullable Long limit, long used) {
        return limit != null && used >= limit;
    }

    private static long within(@Nullable Long limit, long used, long asked) {
        return limit == null ? asked : Math.clamp(limit - used, 0, asked);
    }

    private static long floor(BigDecimal points) {
        return points.setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
