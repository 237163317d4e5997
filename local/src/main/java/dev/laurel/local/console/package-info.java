/** What the person in front of the terminal sees. */
@NullMarked
package dev.laurel.local.console;

import org.jspecify.annotations.NullMarked;
