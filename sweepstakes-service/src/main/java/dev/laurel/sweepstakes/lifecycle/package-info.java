/** A sweepstakes from its draft to its winners: one document, one conditional write per step. */
@NullMarked
package dev.laurel.sweepstakes.lifecycle;

import org.jspecify.annotations.NullMarked;
