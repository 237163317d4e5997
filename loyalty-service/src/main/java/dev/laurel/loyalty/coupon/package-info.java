/** Codes that are worth something: generated or uploaded, sealed where they are stored, given out once and used once. Knows nothing of rewards and points but their ids. */
@NullMarked
package dev.laurel.loyalty.coupon;

import org.jspecify.annotations.NullMarked;
