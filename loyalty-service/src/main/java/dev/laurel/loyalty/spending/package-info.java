/** Points that other services take from a member and give back: sweepstakes' entries are bought here. */
@NullMarked
package dev.laurel.loyalty.spending;

import org.jspecify.annotations.NullMarked;
