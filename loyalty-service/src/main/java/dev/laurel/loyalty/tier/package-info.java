/** The tiers of the programme and the rolling window of points that count towards them. */
@NullMarked
package dev.laurel.loyalty.tier;

import org.jspecify.annotations.NullMarked;
