/** The launcher behind {@code ./laurel}: the whole suite on one machine, each part as a process of its own. */
@NullMarked
package dev.laurel.local;

import org.jspecify.annotations.NullMarked;
