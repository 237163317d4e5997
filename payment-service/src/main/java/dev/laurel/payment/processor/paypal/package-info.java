/**
 * PayPal and Venmo: Orders v2 and Payments v2 with PayPal's own SDK (2.2.0), disputes (v1) and the transaction report (v1)
 * with a declarative client, because the SDK lacks the one and the two belong together. Venmo is the same order with
 * {@code payment_source.venmo}, in US dollars only; its captures, refunds, disputes and webhooks are PayPal's.
 *
 * <p>A charge is known by the id of its order throughout; the capture is found from the order. What an order is for goes
 * with it as {@code custom_id} ({@code laurel.payment.attempt}) and {@code invoice_id} (the attempt: accounts that refuse
 * an invoice that was paid refuse a second capture of it by themselves); a refund's {@code custom_id} names its order and
 * our refund.
 *
 * <p>Quirks to know:
 * <ul>
 *   <li>Approval takes no money: the capture does, and only we ask for it. An order can neither be found by
 *       {@code custom_id} nor be cancelled; it ends by nobody capturing it. Hence what can be said of one whose id never
 *       reached us: nobody can have approved it, for the link came with the id, and nothing was captured. Until PayPal's
 *       six hours are over the creation is repeated with its key; after that it counts as never made. What is called off
 *       here is never captured, whatever the customer approves later.
 *   <li>A {@code PayPal-Request-Id} is good for 6 hours on orders and for 45 days on payments. A capture is safe to
 *       repeat at any time: a captured order refuses another.
 *   <li>PayPal forgets an order that nobody captured, after 3 hours or at most 72. One that it gave us and no longer knows
 *       takes no money; we say so when those 72 hours are over, and nothing before.
 *   <li>A declined instrument leaves the order approved; the customer could choose another one at the same link. For us
 *       the attempt has failed; should they come back, PayPal's event says so.
 *   <li>HUF and TWD have no decimals at PayPal, but in ISO 4217: not offered. BRL, CNY and MYR are for accounts of those
 *       countries only.
 *   <li>Venmo's context has no return address: it goes into {@code application_context}, deprecated for PayPal.
 *   <li>The SDK holds a token until it expires even if PayPal has ended it, and fetches under one lock for all clients.
 *       Tokens are ours therefore ({@link dev.laurel.payment.processor.paypal.PaypalTokens}). Its base address is fixed:
 *       an interceptor leads it elsewhere.
 *   <li>Refunds and disputes tell of a capture only. Ours name the order in {@code custom_id}; for those that staff make
 *       at PayPal, and for disputes, PayPal is asked which order it is. If it does not say, the delivery is not
 *       acknowledged, and comes again. The verification itself asks nobody but for a certificate not seen before.
 *   <li>A delivery's time is under its signature; ones older than five minutes are refused. Where PayPal delivers again
 *       it sends anew, with a new time; and what never arrives the resolver finds.
 * </ul>
 */
@NullMarked
package dev.laurel.payment.processor.paypal;

import org.jspecify.annotations.NullMarked;
