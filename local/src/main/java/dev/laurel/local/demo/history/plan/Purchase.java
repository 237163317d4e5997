package dev.laurel.local.demo.history.plan;

/** A purchase of the past. */
record Purchase(int daysAgo, Act.Buy buy) {

    /** Whether money came by card, so that it can go back the way it came. */
    boolean isPaidByCard() {
        return buy.rail().equals("stripe") && !buy.declined();
    }
}
