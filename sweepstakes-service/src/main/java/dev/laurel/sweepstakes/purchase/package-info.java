/** Entries that follow what was paid, in money or in points: what it earned, and what becomes of it when it goes back. */
@NullMarked
package dev.laurel.sweepstakes.purchase;

import org.jspecify.annotations.NullMarked;
