/** Posts events to their receivers as providers do: signed, again when refused, and remembered for looking at. */
@NullMarked
package dev.laurel.simulator.delivery;

import org.jspecify.annotations.NullMarked;
