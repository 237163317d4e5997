/** What payment-service tells, handed to earning and reversal; the only place that knows payment events. */
@NullMarked
package dev.laurel.loyalty.payment;

import org.jspecify.annotations.NullMarked;
