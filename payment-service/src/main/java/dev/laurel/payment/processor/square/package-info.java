/**
 * Square: cards and Cash App Pay by the Payments API v2, with Square's SDK, whose Square-Version every request names. Both
 * rails are one account: they share its location, its webhooks and its statement, and differ in what the customer pays
 * with. The Web Payments SDK gives the client a token for either; nothing begins without one.
 *
 * <p>Quirks to know:
 * <ul>
 *   <li>A payment carries one thing of ours, {@code reference_id}, of at most 40 characters: the attempt's id, which
 *       begins with the payment's. Refunds have no such field: ours is named at the end of {@code reason}.
 *   <li>Square does not publish for how long it keeps idempotency keys. They are relied upon for an hour; afterwards the
 *       list of payments is read by time and amount. Lists lag behind by seconds, so not being in one proves something
 *       only later.
 *   <li>A token works once. If it "was used already", it may be this very attempt that used it.
 *   <li>Payments are completed at once ({@code autocomplete}): there is nothing to call off.
 *   <li>Declines come with status 400, as do our own mistakes; the error's category tells them apart.
 *   <li>A signature covers the notification URL as the subscription names it, and no time: the same delivery is genuine
 *       for ever, and recognised by {@code event_id}. The SDK's check of it compares in variable time and is not used.
 *   <li>While a refund is pending, or a dispute open, another refund of the payment may be put off or refused.
 *   <li>OkHttp asks once more by itself when a kept connection turns out to be closed. The key makes that harmless. The
 *       SDK's own retries are off: with an HTTP client of ours it adds none.
 *   <li>An account takes the currency of its country and no other; Cash App Pay is for dollars.
 * </ul>
 */
@NullMarked
package dev.laurel.payment.processor.square;

import org.jspecify.annotations.NullMarked;
