/** Keeps what a simulated provider believes through restarts and kills: one file of lines per provider. */
@NullMarked
package dev.laurel.simulator.journal;

import org.jspecify.annotations.NullMarked;
