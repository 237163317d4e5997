/** Words as they are spoken: the skill's own phrases, and the markup that makes numbers and prices sound right. */
@NullMarked
package dev.laurel.voice.speech;

import org.jspecify.annotations.NullMarked;
