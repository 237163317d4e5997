/**
 * Answers "why": from a balance to its lots, to the entries whose points are still in them, to rule and payment.
 *
 * <p>Points in a lot are alike, so somebody has to say which of them were spent: those that came first. What a lot holds
 * are therefore the points that came to it last, and reading the journal from its end backwards finds them and stops
 * when all are found. Points of a purchase whose money went back are taken off that purchase, by exact keys, and not off
 * whichever came first.
 */
@NullMarked
package dev.laurel.loyalty.explain;

import org.jspecify.annotations.NullMarked;
