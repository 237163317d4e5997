package dev.laurel.payment.processor;

import java.time.Instant;
import org.joda.money.Money;

/**
 * Money that is to go back, as a processor sees it.
 *
 * @param refundId the refund; also the idempotency key, at most 45 characters, and what is written beside it at the
 *     provider, so that it is found again when the answer was lost
 * @param charge the charge that took the money
 * @param reference the provider's id of that charge
 * @param amount how much, at most what the charge took less what has gone back
 * @param reason what the customer may read on it
 * @param requestedAt when the provider was first asked
 */
public record RefundOrder(
        String refundId, Charge charge, String reference, Money amount, String reason, Instant requestedAt) {}
