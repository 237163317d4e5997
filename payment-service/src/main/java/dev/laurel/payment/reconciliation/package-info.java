/**
 * Holds what providers say they moved against what we believe, both ways. A difference becomes a case for a person; nothing
 * is ever mended silently.
 */
@NullMarked
package dev.laurel.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
