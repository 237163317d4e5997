/** The draw protocol {@code laurel-draw/1}: sealing, drawing and checking, without framework, clock or network. */
@NullMarked
package dev.laurel.draw;

import org.jspecify.annotations.NullMarked;
