package dev.laurel.local.demo.history.plan;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What staff, banks and the night do: refunds, disputes, statements, comparisons. */
final class BackOffice {

    private static final double REFUNDED = 0.014;
    private static final long WORTH_A_DISPUTE = 4_500;
    private static final LocalTime REFUNDS = LocalTime.of(14, 12, 30);
    private static final List<String> REASONS = List.of(
            "Ordered twice by mistake",
            "The bag was torn",
            "Closed early that day",
            "Wrong roast in the bag",
            "The brew class was called off");

    private final List<Purchase> purchases;
    private final Chance chance;
    /** Nobody gets the same money back twice. */
    private final Set<Integer> returned = new HashSet<>();

    BackOffice(List<Purchase> purchases, Chance chance) {
        this.purchases = purchases;
        this.chance = chance;
    }

    void plan(Calendar calendar) {
        routine(calendar);
        dispute(calendar, 53, true);
        dispute(calendar, 37, false);
        openDispute(calendar);
        purchases.stream()
                .filter(purchase -> purchase.isPaidByCard() && purchase.daysAgo() > 1)
                .filter(purchase -> chance.happens(REFUNDED))
                .forEach(purchase -> refund(calendar, purchase));
        calendar.add(41, "19:20:10", new Act.ChargePastUs(4_200));
        calendar.add(
                36, "15:05:45", new Act.CloseCases("Taken at the market stall with the old terminal. Booked by hand."));
        calendar.add(4, "18:10:20", new Act.ChargePastUs(2_650));
    }

    private static void routine(Calendar calendar) {
        for (int daysAgo = Plan.FIRST_DAY; daysAgo >= 0; daysAgo--) {
            calendar.add(daysAgo, "00:20", new Act.Night());
            if (daysAgo < Plan.FIRST_DAY) {
                calendar.add(daysAgo, "12:20:15", new Act.ReadStatement(true));
            }
            if (daysAgo % 7 == 3) {
                calendar.add(daysAgo, "03:30", new Act.Reconcile());
            }
            if (daysAgo % 5 == 2) {
                calendar.add(daysAgo, "12:10:30", new Act.ServeOrders());
            }
        }
    }

    private void refund(Calendar calendar, Purchase purchase) {
        Act.Buy buy = purchase.buy();
        if (returned.add(buy.number())) {
            long cents = chance.happens(0.6) ? buy.cents() : buy.cents() / 2;
            calendar.add(
                    purchase.daysAgo() - 1,
                    REFUNDS,
                    new Act.Refund(buy.number(), cents, REASONS.get(chance.below(REASONS.size()))));
        }
    }

    private void dispute(Calendar calendar, int daysAgo, boolean won) {
        Purchase disputed = disputable(daysAgo);
        calendar.add(
                disputed.daysAgo() - 3,
                "13:30:20",
                new Act.Dispute(disputed.buy().number()));
        calendar.add(
                disputed.daysAgo() - 12,
                "15:50:20",
                new Act.DecideDispute(disputed.buy().number(), won));
    }

    private void openDispute(Calendar calendar) {
        Purchase disputed = disputable(9);
        calendar.add(2, "13:30:20", new Act.Dispute(disputed.buy().number()));
    }

    private Purchase disputable(int daysAgo) {
        Purchase found = purchases.stream()
                .filter(purchase -> purchase.isPaidByCard() && purchase.daysAgo() <= daysAgo)
                .filter(purchase -> purchase.buy().cents() >= WORTH_A_DISPUTE)
                .filter(purchase -> !returned.contains(purchase.buy().number()))
                .findFirst()
                .orElseThrow();
        returned.add(found.buy().number());
        return found;
    }
}
