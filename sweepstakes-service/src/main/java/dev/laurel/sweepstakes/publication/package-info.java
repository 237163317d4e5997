/** Staff plan, publish and call off sweepstakes. */
@NullMarked
package dev.laurel.sweepstakes.publication;

import org.jspecify.annotations.NullMarked;
