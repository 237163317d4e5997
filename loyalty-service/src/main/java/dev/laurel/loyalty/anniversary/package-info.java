/** A year in a tier is over: the member stays in it for another one, or goes lower, as the tiers' policy says. */
@NullMarked
package dev.laurel.loyalty.anniversary;

import org.jspecify.annotations.NullMarked;
