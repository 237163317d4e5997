package dev.laurel.loyalty.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Ranks the rewards for a member: how likely its kind is by what he and his segment chose, how likely it is within its
 * kind, and how near it is. A member's own choices count as they are, those of others as much as {@link #OTHERS} of his.
 */
final class NextBestReward {

    private static final double OTHERS = 2;
    private static final int MOST = 3;
    private static final double SOON = 30;
    private static final double LATER = 90;

    private final List<ActiveReward> offered;
    private final int kinds;

    NextBestReward(List<ActiveReward> offered) {
        this.offered = List.copyOf(offered);
        this.kinds = (int) offered.stream().map(ActiveReward::kind).distinct().count();
    }

    /**
     * The best first, at most three.
     *
     * @param available points that he may spend
     * @param pointsPerDay how fast more come
     * @param allowed whether he may have it at all
     */
    List<Recommendation> rank(
            Facts facts, Tastes tastes, long available, double pointsPerDay, Predicate<ActiveReward> allowed) {
        return offered.stream()
                .filter(allowed)
                .map(reward -> recommendation(reward, facts, tastes, available, pointsPerDay))
                .sorted(Comparator.comparingDouble(Recommendation::score)
                        .reversed()
                        .thenComparing(Recommendation::reward))
                .limit(MOST)
                .toList();
    }

    private Recommendation recommendation(
            ActiveReward reward, Facts facts, Tastes tastes, long available, double pointsPerDay) {
        double days = daysUntil(reward, available, pointsPerDay);
        double score = kind(reward, facts, tastes) * withinKind(reward, facts, tastes) * nearness(days);
        List<Because> because = because(reward, facts, tastes, available, days);
        return new Recommendation(
                reward.id(),
                reward.name(),
                reward.points(),
                score,
                because.stream().map(Because::words).toList(),
                because);
    }

    private double kind(ActiveReward reward, Facts facts, Tastes tastes) {
        double own = facts.kinds().getOrDefault(reward.kind(), 0L);
        double all = facts.kinds().values().stream().mapToLong(Long::longValue).sum();
        return (own + OTHERS * tastes.kindShare(reward.kind(), kinds)) / (all + OTHERS);
    }

    private double withinKind(ActiveReward reward, Facts facts, Tastes tastes) {
        double own = 0;
        double others = 0;
        int alike = 0;
        for (ActiveReward other : offered) {
            if (other.kind().equals(reward.kind())) {
                own += facts.rewards().getOrDefault(other.id(), 0L);
                others += tastes.reward(other.id());
                alike++;
            }
        }
        double share = (tastes.reward(reward.id()) + 1.0) / (others + alike);
        return (facts.rewards().getOrDefault(reward.id(), 0L) + OTHERS * share) / (own + OTHERS);
    }

    private static double daysUntil(ActiveReward reward, long available, double pointsPerDay) {
        long missing = reward.points() - available;
        if (missing <= 0) {
            return 0;
        }
        return pointsPerDay <= 0 ? Double.POSITIVE_INFINITY : missing / pointsPerDay;
    }

    private static double nearness(double days) {
        if (days == 0) {
            return 1;
        }
        if (days <= SOON) {
            return 0.6;
        }
        return days <= LATER ? 0.3 : 0.1;
    }

    private static List<Because> because(ActiveReward reward, Facts facts, Tastes tastes, long available, double days) {
        List<Because> because = new ArrayList<>();
        long own = facts.rewards().getOrDefault(reward.id(), 0L);
        long ownKind = facts.kinds().getOrDefault(reward.kind(), 0L);
        if (own > 0) {
            because.add(Because.chosenBefore(own));
        } else if (ownKind > 0) {
            because.add(Because.kindChosenBefore(ownKind));
        } else if (tastes.reward(reward.id()) > 0) {
            because.add(Because.othersChose(tastes.reward(reward.id())));
        }
        long missing = reward.points() - available;
        if (days == 0) {
            because.add(Because.affordable(reward.points(), available));
        } else if (Double.isInfinite(days)) {
            because.add(Because.missing(missing));
        } else {
            because.add(Because.missingForDays(missing, Math.max(1, Math.round(days))));
        }
        return because;
    }
}
