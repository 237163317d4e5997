/** From journal entries to the events that other services hear. */
@NullMarked
package dev.laurel.loyalty.publishing;

import org.jspecify.annotations.NullMarked;
