/**
 * Coinbase Business: crypto by its Checkouts API ({@code /api/v1/checkouts}, the successor of Commerce's charges, which
 * ended in March 2026). There is no Java SDK and no published OpenAPI file; this follows, as read in November 2026,
 * {@code docs.cdp.coinbase.com}: {@code /api-reference/business-api/rest-api/checkouts}, {@code
 * /coinbase-business/checkout-apis} (overview, webhooks), {@code /api-reference/v2/idempotency}, {@code
 * /api-reference/v2/errors}, {@code /get-started/authentication/jwt-authentication}; and Hook0's own library for how
 * {@code v1} joins names and values.
 *
 * <p>Quirks to know:
 * <ul>
 *   <li>The price is in a fiat currency, the customer pays its worth in USDC on Base: exactly, once. There is no paying
 *       less, more or late. A checkout counts as paid only when its status says so, never by the redirect.
 *   <li>The API key must be of the kind Ed25519. A token is made for each request: it is good for that method and path
 *       only, for two minutes.
 *   <li>Idempotency keys must be UUIDs of version 4 and are kept for 24 hours, with the first answer: a repeated creation
 *       says ACTIVE for ever, so an old one is looked at once more. Past the horizon an attempt is found by walking the
 *       list, as there is no search.
 *   <li>The list has neither dates nor a documented order, so the statement reads all of it.
 *   <li>Refunds carry nothing of ours but their reason: our id is written there. Amounts of refunds are in the
 *       currency of the checkout. Refunds are PENDING first.
 *   <li>Return addresses must be https; others are left out, except for a Coinbase that is itself not https: the
 *       simulator.
 *   <li>Events have no id in their body; ours is a hash of it. Deactivating tells nobody. No disputes: transfers on a
 *       chain are final.
 *   <li>A webhook subscription has one secret. To replace it, subscribe a second time, name both secrets, and end the
 *       first subscription.
 * </ul>
 */
@NullMarked
package dev.laurel.payment.processor.coinbase;

import org.jspecify.annotations.NullMarked;
