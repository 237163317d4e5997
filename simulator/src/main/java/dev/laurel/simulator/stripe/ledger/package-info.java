/** What the simulated Stripe believes: payment intents with their charges and refunds, and what it told of them. */
@NullMarked
package dev.laurel.simulator.stripe.ledger;

import org.jspecify.annotations.NullMarked;
