/** What goes wrong, on purpose: scripts of rules that tests and operators set, for every simulated provider alike. */
@NullMarked
package dev.laurel.simulator.faults;

import org.jspecify.annotations.NullMarked;
