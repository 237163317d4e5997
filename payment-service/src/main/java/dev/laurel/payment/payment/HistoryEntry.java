package dev.laurel.payment.payment;

import java.time.Instant;

/**
 * One line of a payment's history: who made known what, and when we learned it.
 *
 * @param at when it was recorded
 * @param who the source, for example {@code customer}, {@code stripe}, {@code stripe webhook}, {@code resolver}
 * @param what the fact's name
 * @param detail its particulars, never a secret
 */
public record HistoryEntry(Instant at, String who, String what, String detail) {}
