/** Numbers, dates, codes and names in what somebody wrote or said. */
@NullMarked
package dev.laurel.dialogue.slot;

import org.jspecify.annotations.NullMarked;
