/** Points that wait for the end of a purchase's return window, and may be spent when it is over. */
@NullMarked
package dev.laurel.loyalty.maturity;

import org.jspecify.annotations.NullMarked;
