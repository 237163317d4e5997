/** Prize draws that anybody can check. */
@NullMarked
package dev.laurel.sweepstakes;

import org.jspecify.annotations.NullMarked;
