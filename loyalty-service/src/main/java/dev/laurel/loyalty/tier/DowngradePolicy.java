package dev.laurel.loyalty.tier;

/** What becomes of a member who no longer has the points of his tier when his year in it is over. */
public enum DowngradePolicy {
    /** One tier lower, however few the points are. */
    ONE_DOWN,
    /** The tier that the points reach. */
    BALANCE_BASED
}
