package dev.laurel.payment.processor.transfer;

import java.time.Instant;

/** A member of staff's word: whose, and when it was given. */
public record Word(String by, Instant at) {}
