package dev.laurel.loyalty.reversal;

/**
 * How far the steps for a payment have moved its points.
 *
 * @param returnedMinor the returned money that points have followed
 * @param heldMinor the held money that points have followed
 * @param due points that were due back for it; they no longer qualify
 * @param reversed points that are taken back: those that were due, unless the policy had to let some go
 * @param held points that are on hold
 */
public record Applied(long returnedMinor, long heldMinor, long due, long reversed, long held) {

    static final Applied NOTHING = new Applied(0, 0, 0, 0, 0);
}
