/** What sweepstakes-service tells, version 1. */
@NullMarked
package dev.laurel.contracts.sweepstakes.v1;

import org.jspecify.annotations.NullMarked;
