package dev.laurel.loyalty.coupon;

/** A code with what became of it, for the eyes of its holder. */
public record ShownCoupon(CouponCode code, Coupon coupon) {}
