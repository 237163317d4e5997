/** Finds out what became of payments whose outcome nobody told us, and ends those that were abandoned. */
@NullMarked
package dev.laurel.payment.resolution;

import org.jspecify.annotations.NullMarked;
