/** What PayPal believes: orders with their capture, refunds and disputes. No framework. */
@NullMarked
package dev.laurel.simulator.paypal.ledger;

import org.jspecify.annotations.NullMarked;
