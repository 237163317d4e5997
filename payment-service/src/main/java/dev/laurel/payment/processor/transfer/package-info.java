/**
 * Rails without a provider: the customer sends the money with their bank's app (Zelle, Chime) and staff see it on our
 * bank statement. No merchant API exists for either. The truth is our own book of transfers, which staff write and which
 * the adapter reads as if it were a provider's: the rest of the service sees no difference.
 *
 * <p>One page of the book per payment, each change of it one conditional write. Our store is always certain, so what is
 * not in the book was never started. There are no disputes: a bank transfer is not charged back. A refund is a transfer
 * of ours, which staff make at the bank and record.
 */
@NullMarked
package dev.laurel.payment.processor.transfer;

import org.jspecify.annotations.NullMarked;
