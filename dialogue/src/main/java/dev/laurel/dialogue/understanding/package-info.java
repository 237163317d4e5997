/** From what somebody wrote or said to an intent, or to the admission that it is none. */
@NullMarked
package dev.laurel.dialogue.understanding;

import org.jspecify.annotations.NullMarked;
