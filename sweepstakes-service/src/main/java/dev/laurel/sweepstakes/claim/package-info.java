/** After the draw: winners claim, and the public sees who won, by name only with consent. */
@NullMarked
package dev.laurel.sweepstakes.claim;

import org.jspecify.annotations.NullMarked;
