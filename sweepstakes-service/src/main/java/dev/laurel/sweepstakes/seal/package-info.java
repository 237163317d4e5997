/**
 * Sealing: the admitted entries are fixed under a Merkle root before the randomness exists. Knows nothing of how a
 * sweepstakes got there; whoever automates it says when, and with which entries.
 */
@NullMarked
package dev.laurel.sweepstakes.seal;

import org.jspecify.annotations.NullMarked;
