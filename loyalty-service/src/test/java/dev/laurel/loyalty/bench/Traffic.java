package dev.laurel.loyalty.bench;

import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.population.Population;
import dev.laurel.loyalty.population.Shopper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Payments of made-up shoppers, in the order in which they pay. */
final class Traffic {

    private static final long SEED = 4;

    private final List<Shopper> shoppers;
    private final Instant until;

    Traffic(int members, Instant until) {
        this.shoppers = Population.of(SEED, members, until);
        this.until = until;
    }

    List<String> members() {
        return shoppers.stream().map(Shopper::id).toList();
    }

    /**
     * So many payments of these shoppers: the last purchase of each, and then the ones before, round by round, until there
     * are enough. So everybody pays, and those who come often pay often.
     */
    List<PaymentCompleted> payments(int from, int to, int count) {
        List<PaymentCompleted> payments = new ArrayList<>(count);
        for (int back = 0; payments.size() < count; back++) {
            int before = payments.size();
            for (int i = from; i < to && payments.size() < count; i++) {
                Shopper shopper = shoppers.get(i);
                int which = shopper.purchases().size() - 1 - back;
                if (which >= 0) {
                    payments.add(payment(shopper, which));
                }
            }
            if (payments.size() == before) {
                throw new IllegalArgumentException("They only paid " + before + " times until " + until);
            }
        }
        payments.sort(Comparator.comparing(PaymentCompleted::occurredAt));
        return payments;
    }

    private static PaymentCompleted payment(Shopper shopper, int which) {
        Shopper.Purchase purchase = shopper.purchases().get(which);
        String id = shopper.id() + "-" + which;
        return new PaymentCompleted(
                id + ":completed", id, 2, shopper.id(), purchase.amountMinor(), "USD", "stripe", purchase.at());
    }
}
