package dev.laurel.simulator.stripe.ledger;

import org.jspecify.annotations.Nullable;

/** When a payment intent was called off, in seconds since the epoch, and why. */
public record Cancellation(long at, @Nullable String reason) {}
