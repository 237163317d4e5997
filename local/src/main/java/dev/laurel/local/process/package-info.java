/** Processes that outlive the launcher: their pids, logs and ports. */
@NullMarked
package dev.laurel.local.process;

import org.jspecify.annotations.NullMarked;
