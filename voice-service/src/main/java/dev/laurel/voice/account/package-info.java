/** Whose account a voice speaks for: by the assistant's account linking, or by a code that was spoken once. */
@NullMarked
package dev.laurel.voice.account;

import org.jspecify.annotations.NullMarked;
