package dev.laurel.loyalty.redemption;

/**
 * How far a redemption is.
 *
 * <pre>
 * STARTED → RESERVED → PAID → COMPLETED | ORDERED → SHIPPED
 *    └─────────┴→ REFUSING → REFUSED    └─────┴→ CANCELLING → CANCELLED
 * </pre>
 */
public enum RedemptionStatus {
    /** Stored; nothing is reserved for certain. */
    STARTED(true),
    /** The member's place under the limit and a piece of the stock are his. */
    RESERVED(true),
    /** The points are spent; what they buy is owed. */
    PAID(true),
    /** The member has it. */
    COMPLETED(false),
    /** The thing is ordered and not sent yet. */
    ORDERED(false),
    /** The thing is on its way: no way back here. */
    SHIPPED(false),
    /** It cannot be had; what was reserved goes back. */
    REFUSING(true),
    /** It could not be had, and cost nothing. */
    REFUSED(false),
    /** It is taken back; points and stock go back. */
    CANCELLING(true),
    /** It was taken back, and cost nothing. */
    CANCELLED(false);

    private final boolean underWay;

    RedemptionStatus(boolean underWay) {
        this.underWay = underWay;
    }

    /** Whether a step remains that nobody has to ask for. */
    public boolean isUnderWay() {
        return underWay;
    }

    /** Whether it holds nothing: no place, no points, no code. */
    public boolean isUndone() {
        return this == REFUSED || this == CANCELLED;
    }
}
