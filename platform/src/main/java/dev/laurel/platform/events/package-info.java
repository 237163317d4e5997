/** Hearing events: from the wire to a record, with retries and dead letters. */
@NullMarked
package dev.laurel.platform.events;

import org.jspecify.annotations.NullMarked;
