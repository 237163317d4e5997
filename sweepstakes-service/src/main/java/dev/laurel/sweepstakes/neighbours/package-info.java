/** What this service asks of others, each behind a circuit and never waited for long. */
@NullMarked
package dev.laurel.sweepstakes.neighbours;

import org.jspecify.annotations.NullMarked;
