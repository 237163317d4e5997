/** What the law of some places asks of a sweepstakes, as far as a table can say: a reminder, no legal advice. */
@NullMarked
package dev.laurel.sweepstakes.compliance;

import org.jspecify.annotations.NullMarked;
