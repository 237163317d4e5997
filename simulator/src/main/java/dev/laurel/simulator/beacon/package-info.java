/**
 * A randomness beacon as drand's HTTP servers serve it: one chain with a key of its own, whose rounds are the same at each
 * of its servers. {@code /simulator/beacon/{server}} is one; {@code /} is the server {@code main}.
 */
@NullMarked
package dev.laurel.simulator.beacon;

import org.jspecify.annotations.NullMarked;
