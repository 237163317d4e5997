/** What the public and entrants see of sweepstakes. */
@NullMarked
package dev.laurel.sweepstakes.catalogue;

import org.jspecify.annotations.NullMarked;
