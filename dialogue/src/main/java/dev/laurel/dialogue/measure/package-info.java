/** Turns as meters. */
@NullMarked
package dev.laurel.dialogue.measure;

import org.jspecify.annotations.NullMarked;
