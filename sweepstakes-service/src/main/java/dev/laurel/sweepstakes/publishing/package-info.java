/** What happened here, in the words of the contracts. */
@NullMarked
package dev.laurel.sweepstakes.publishing;

import org.jspecify.annotations.NullMarked;
