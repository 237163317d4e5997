/** A conversation by voice: what was heard to what is said, whichever assistant heard it. */
@NullMarked
package dev.laurel.voice.talk;

import org.jspecify.annotations.NullMarked;
