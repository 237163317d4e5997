/** From a customer's request to a payment that the provider has been asked for. */
@NullMarked
package dev.laurel.payment.checkout;

import org.jspecify.annotations.NullMarked;
