/** What a simulated provider believes of its payments, with what it still has to tell about them. */
@NullMarked
package dev.laurel.simulator.book;

import org.jspecify.annotations.NullMarked;
