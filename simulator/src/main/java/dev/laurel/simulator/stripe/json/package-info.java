/** The ledger's objects in Stripe's shapes, API version {@value dev.laurel.simulator.stripe.json.StripeJson#API_VERSION}. */
@NullMarked
package dev.laurel.simulator.stripe.json;

import org.jspecify.annotations.NullMarked;
