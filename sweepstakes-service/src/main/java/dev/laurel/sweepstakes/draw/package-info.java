/** Drawing: once the terms' round exists, the ranking that follows from it becomes a record that nothing can replace. */
@NullMarked
package dev.laurel.sweepstakes.draw;

import org.jspecify.annotations.NullMarked;
