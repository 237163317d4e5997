/**
 * The payment: what is known about it, what follows from that, and how it is kept. Facts about a payment only ever
 * grow; its status is derived from them. Knows the port to the providers, no provider.
 */
@NullMarked
package dev.laurel.payment.payment;

import org.jspecify.annotations.NullMarked;
