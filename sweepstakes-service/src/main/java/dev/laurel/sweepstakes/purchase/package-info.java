/** Entries that follow money: what a settled payment earned, and what becomes of it when the money goes back. */
@NullMarked
package dev.laurel.sweepstakes.purchase;

import org.jspecify.annotations.NullMarked;
