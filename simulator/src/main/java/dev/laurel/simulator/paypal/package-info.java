/**
 * PayPal over HTTP: sign-in, Orders v2, Payments v2, disputes, the transaction report, the payer's page, signed
 * webhooks, and the operator's side.
 */
@NullMarked
package dev.laurel.simulator.paypal;

import org.jspecify.annotations.NullMarked;
