/** What staff see across all payments: key figures, and what happened to one payment or one customer's. */
@NullMarked
package dev.laurel.payment.report;

import org.jspecify.annotations.NullMarked;
