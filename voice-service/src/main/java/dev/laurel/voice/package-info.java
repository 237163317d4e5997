/** The voice assistant's door to an account. */
@NullMarked
package dev.laurel.voice;

import org.jspecify.annotations.NullMarked;
