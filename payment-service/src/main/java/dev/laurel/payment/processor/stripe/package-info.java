/**
 * Stripe: cards by PaymentIntents, with stripe-java, whose pinned API version (2026-07-29.dahlia in 33.3.0) every
 * request names. The webhook endpoint at Stripe should be set to the same; events are read as hints only, by the few
 * fields that all versions share, so another version does no harm.
 *
 * <p>Quirks to know:
 * <ul>
 *   <li>Stripe replays the first answer to an idempotency key for 24 hours, 500s included. An attempt that got a 500 is
 *       therefore also searched for by its metadata, and search lags behind by a minute, in bad times by more.
 *       A refund that got one is looked for among the payment's refunds, whose list does not lag.
 *   <li>The statement's amounts are in the account's currency, converted; those of charges, refunds and disputes are in
 *       the customer's.
 *   <li>An inquiry is a dispute whose status begins with {@code warning_} and that has not moved money. It is listed with
 *       the open disputes, because it wants an answer, but holds no points and keeps nobody from refunding.
 *   <li>A declined card leaves its PaymentIntent open ({@code requires_payment_method}). Where the customer confirms in
 *       the client that only means that they may try another card; where we confirmed with a token it is a decline.
 *   <li>Amounts are in minor units, but ISK, UGX and MGA are not counted as ISO 4217 counts them: not offered.
 *       Three-decimal currencies must end in 0; Stripe refuses others.
 *   <li>{@code HttpURLConnection} repeats a POST once by itself when a kept-alive connection turns out to be closed.
 *       The idempotency key makes that harmless.
 *   <li>v2 ("thin") events have another shape; they are authentic, and nothing here acts upon them.
 * </ul>
 */
@NullMarked
package dev.laurel.payment.processor.stripe;

import org.jspecify.annotations.NullMarked;
