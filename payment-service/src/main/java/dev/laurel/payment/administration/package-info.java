/** What staff see of all payments. */
@NullMarked
package dev.laurel.payment.administration;

import org.jspecify.annotations.NullMarked;
