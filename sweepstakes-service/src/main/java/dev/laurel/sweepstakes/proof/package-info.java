/** What the public gets of a seal and a draw: the signed bundle, the entries, the keys. */
@NullMarked
package dev.laurel.sweepstakes.proof;

import org.jspecify.annotations.NullMarked;
