/** A mail server that keeps what it gets instead of passing it on, and shows it on a page of its own. */
@NullMarked
package dev.laurel.simulator.mailbox;

import org.jspecify.annotations.NullMarked;
