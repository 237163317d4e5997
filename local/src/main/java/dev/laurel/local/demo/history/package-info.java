/**
 * Three months in the life of a small merchant, lived in minutes. {@code plan} says who does what on which day and knows
 * nothing of the suite; {@code life} does it, through the gateway and on the simulator's side of it.
 */
@NullMarked
package dev.laurel.local.demo.history;

import org.jspecify.annotations.NullMarked;
