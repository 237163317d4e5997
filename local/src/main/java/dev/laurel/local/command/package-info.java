/** The commands of {@code ./laurel}, one class each. */
@NullMarked
package dev.laurel.local.command;

import org.jspecify.annotations.NullMarked;
