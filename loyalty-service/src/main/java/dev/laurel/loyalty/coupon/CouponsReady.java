package dev.laurel.loyalty.coupon;

/**
 * Whether codes can be kept for good.
 *
 * @param hasSecret whether there is a secret that will still be there tomorrow
 */
public record CouponsReady(boolean hasSecret) {}
