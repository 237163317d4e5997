/**
 * BTCPay Server: crypto to one's own wallet, by the Greenfield API as the description of 23 July 2026 (commit 03345c28)
 * has it; older servers know single invoices under other addresses. The key needs {@code canviewinvoices}, {@code
 * cancreateinvoice}, {@code canmodifyinvoices}, {@code cancreatenonapprovedpullpayments}, {@code canviewpullpayments} and
 * {@code canviewpayouts} of the store.
 *
 * <p>Quirks to know:
 * <ul>
 *   <li>Creating an invoice or a refund knows no idempotency keys. An invoice carries the attempt as its {@code orderId},
 *       by which BTCPay's own database finds it at once; whoever asks looks first.
 *   <li>Customers pay what they like: less ({@code PaidPartial}, known when the invoice expires), more ({@code
 *       PaidOver}), late ({@code PaidLate}), or after the invoice was called off. All of it is told, in the invoice's
 *       currency. {@code paidAmount} counts what is not confirmed yet; so payments are looked at one by one.
 *   <li>Staff may mark an invoice as settled by hand; then BTCPay, and so we, take it for paid.
 *   <li>A refund is a pull payment: a link at which the customer claims the money, which then is sent when the merchant's
 *       payout processor or a person approves it. Until then it is PENDING, for ever if nobody claims it; archived
 *       unclaimed it is FAILED. BTCPay never compares refunds with what was paid: we do, before each.
 *   <li>Pull payments say neither which invoice they are for nor when they were made: the invoice and our refund stand in
 *       their description, and all of a store's are read to find them.
 *   <li>Deliveries are tried again only after a 5xx, 429 or 408: with any other refusal the event is lost, and the
 *       resolver's look is what remains. So a new webhook secret must be known here before BTCPay signs with it.
 *   <li>A delivery's signature does not cover its time. What is delivered again has a new {@code deliveryId} but says
 *       which was the original.
 *   <li>Events name no amounts in the currency of the invoice: of what they say no payment can be rebuilt.
 *   <li>No disputes: transfers on a chain are final.
 * </ul>
 */
@NullMarked
package dev.laurel.payment.processor.btcpay;

import org.jspecify.annotations.NullMarked;
