/** The randomness beacon: drand over HTTP, from several endpoints, believed only as far as the pinned key goes. */
@NullMarked
package dev.laurel.sweepstakes.beacon;

import org.jspecify.annotations.NullMarked;
