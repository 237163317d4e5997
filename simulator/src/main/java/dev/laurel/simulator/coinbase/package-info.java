/**
 * Coinbase Business: its Checkouts API, the page on which customers pay, its signed webhooks, and the operator's side.
 * There is no published OpenAPI file in {@code shared/specs}; this follows the pages under
 * {@code docs.cdp.coinbase.com/api-reference/business-api/rest-api/checkouts}, {@code …/coinbase-business/checkout-apis},
 * {@code …/api-reference/v2/idempotency}, {@code …/api-reference/v2/errors} and
 * {@code …/get-started/authentication/jwt-authentication}, as read in November 2026.
 *
 * <p>Liberty taken: return addresses at {@code http://localhost} are let through, as nobody has https there.
 */
@NullMarked
package dev.laurel.simulator.coinbase;

import org.jspecify.annotations.NullMarked;
