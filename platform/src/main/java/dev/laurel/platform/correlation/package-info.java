/** One id from the click to the last consequence: W3C trace context in requests, logs, outbox items and events. */
@NullMarked
package dev.laurel.platform.correlation;

import org.jspecify.annotations.NullMarked;
