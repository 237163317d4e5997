package dev.laurel.simulator.square;

import org.jspecify.annotations.Nullable;

/** What a payment was asked for with; an idempotency key may only be used again with the same. */
record Terms(
        String sourceId,
        Money amount,
        boolean autocomplete,
        String locationId,
        @Nullable String referenceId,
        @Nullable String note) {}
