/**
 * What the programme owes and what came of it: liability, breakage, key figures, a member's timeline.
 *
 * <p>Totals are exact at any instant: they are those of the last snapshot before it, and of every entry since, read by
 * exact ids from the members whose journals went on. A snapshot is taken each midnight, so a question costs what the day
 * brought and not what the years did; without any snapshot the same reading begins at the first entry and comes to the
 * same.
 */
@NullMarked
package dev.laurel.loyalty.report;

import org.jspecify.annotations.NullMarked;
