/** What the suite consists of, and how it is started and stopped as a whole. */
@NullMarked
package dev.laurel.local.suite;

import org.jspecify.annotations.NullMarked;
