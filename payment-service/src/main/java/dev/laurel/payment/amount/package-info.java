/** Amounts as clients write them. */
@NullMarked
package dev.laurel.payment.amount;

import org.jspecify.annotations.NullMarked;
