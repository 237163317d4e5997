/** The outside world at the wire: providers that answer and misbehave like the real ones. */
@NullMarked
package dev.laurel.simulator;

import org.jspecify.annotations.NullMarked;
