package dev.laurel.simulator.stripe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the customer must do: confirm the payment on his bank's page, which the simulator serves.
 *
 * @param url the bank's page
 * @param returnUrl where he goes afterwards; without one the browser is to open the page itself
 */
public record NextAction(String url, @Nullable String returnUrl) {}
