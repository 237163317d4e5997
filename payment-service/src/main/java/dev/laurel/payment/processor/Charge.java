package dev.laurel.payment.processor;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at taking money, as a processor sees it.
 *
 * @param paymentId what it is for; the provider keeps it beside the charge, so that its events can be told apart
 * @param attemptId the attempt; also the idempotency key, at most 45 characters
 * @param amount how much
 * @param token what stands for the customer's means of payment; without one the customer completes it elsewhere
 * @param description what the customer reads on it
 * @param returnUrl where the provider sends the customer back to
 * @param startedAt when the provider was first asked
 */
public record Charge(
        String paymentId,
        String attemptId,
        Money amount,
        @Nullable String token,
        @Nullable String description,
        @Nullable String returnUrl,
        Instant startedAt) {

    /** Without the token: none in logs. */
    @Override
    public String toString() {
        return "Charge[" + attemptId + ", " + amount + "]";
    }
}
