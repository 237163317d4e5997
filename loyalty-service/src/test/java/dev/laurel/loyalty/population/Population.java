package dev.laurel.loyalty.population;

import dev.laurel.loyalty.population.Shopper.Pick;
import dev.laurel.loyalty.population.Shopper.Purchase;
import dev.laurel.loyalty.population.Shopper.Reward;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes shoppers up: each has a habit, and within it a rhythm, a basket and a taste of his own. Purchases come at random
 * at that rhythm; after each he may stop for good, and whether he has is known here and to nobody who only sees his
 * purchases. The same seed gives the same population.
 */
public final class Population {

    private static final List<String> KINDS = List.of("coupon", "product", "credit", "entries");
    private static final int REWARDS_OF_A_KIND = 4;
    /** How often a shopper chooses what he prefers. */
    private static final double FAITH = 0.7;

    private final Random random;
    private final Instant end;

    private Population(long seed, Instant end) {
        this.random = new Random(seed);
        this.end = end;
    }

    /** So many shoppers, as of that instant. */
    public static List<Shopper> of(long seed, int size, Instant end) {
        Population population = new Population(seed, end);
        List<Shopper> shoppers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            shoppers.add(population.shopper("shopper-" + i));
        }
        return shoppers;
    }

    /** The catalogue: every kind has four rewards, each half as popular as the one before. */
    public static List<Reward> rewards() {
        List<Reward> rewards = new ArrayList<>();
        for (String kind : KINDS) {
            for (int i = 1; i <= REWARDS_OF_A_KIND; i++) {
                rewards.add(new Reward(kind + "-" + i, kind, 10L * i));
            }
        }
        return rewards;
    }

    private Shopper shopper(String id) {
        Habit habit = habit();
        String taste = KINDS.get(random.nextDouble() < 0.4 ? 0 : random.nextInt(KINDS.size()));
        double gap = habit.gapDays * Math.exp(0.3 * random.nextGaussian());
        double basket = habit.basketMinor * Math.exp(0.4 * random.nextGaussian());
        List<Purchase> purchases = new ArrayList<>();
        List<Pick> picks = new ArrayList<>();
        Instant at = end.minus(minutes(1 + random.nextDouble() * (habit.longestAgo - 1)));
        boolean stopped = false;
        while (!stopped && at.isBefore(end)) {
            purchases.add(new Purchase(at, Math.max(100, Math.round(basket * Math.exp(0.3 * random.nextGaussian())))));
            if (random.nextInt(3) == 0) {
                picks.add(new Pick(at, reward(taste)));
            }
            stopped = random.nextDouble() < habit.stops;
            at = at.plus(minutes(-gap * Math.log(1 - random.nextDouble())));
        }
        return new Shopper(id, habit, stopped, taste, purchases, picks, new Pick(end, reward(taste)));
    }

    private Habit habit() {
        double left = random.nextDouble();
        for (Habit habit : Habit.values()) {
            left -= habit.share;
            if (left < 0) {
                return habit;
            }
        }
        return Habit.PASSER_BY;
    }

    private Reward reward(String taste) {
        String kind = random.nextDouble() < FAITH ? taste : KINDS.get(random.nextInt(KINDS.size()));
        int number = 1;
        while (number < REWARDS_OF_A_KIND && random.nextBoolean()) {
            number++;
        }
        return new Reward(kind + "-" + number, kind, 10L * number);
    }

    private static Duration minutes(double days) {
        return Duration.ofMinutes(Math.max(1, Math.round(days * 24 * 60)));
    }
}
