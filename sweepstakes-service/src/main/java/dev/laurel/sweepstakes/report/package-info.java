/** What staff see across all sweepstakes: key figures, and what happened to one customer. */
@NullMarked
package dev.laurel.sweepstakes.report;

import org.jspecify.annotations.NullMarked;
