/** Which rail a payment takes. */
@NullMarked
package dev.laurel.payment.routing;

import org.jspecify.annotations.NullMarked;
