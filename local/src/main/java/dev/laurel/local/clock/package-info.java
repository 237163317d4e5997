/** The clock by which a suite goes that lives a history in minutes. */
@NullMarked
package dev.laurel.local.clock;

import org.jspecify.annotations.NullMarked;
