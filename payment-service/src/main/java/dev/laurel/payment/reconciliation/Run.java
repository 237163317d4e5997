package dev.laurel.payment.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account of one reconciliation.
 *
 * @param from the span's beginning, included
 * @param until its end, not included
 * @param at when it was done
 * @param lines how many lines the statement had
 * @param payments how many of our payments were settled in the span
 * @param differences how many were found, also those that were known
 * @param failure why nothing could be compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Run(
        String provider,
        Instant from,
        Instant until,
        Instant at,
        int lines,
        int payments,
        int differences,
        @Nullable String failure) {}
