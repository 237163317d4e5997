package dev.laurel.loyalty.coupon;

/** How far a code is on its way. */
public enum CouponState {
    /** In a pool, nobody's. */
    FREE,
    /** Somebody's, who has not seen it yet. */
    RESERVED,
    /** Shown to its holder; may be used. */
    ISSUED,
    /** Used, once and for all. */
    USED,
    /** Taken back after it was shown. It is never given to anybody else, who might find it used. */
    VOID
}
