/** The events that Laurel's services tell each other; plain records, no dependency. */
@NullMarked
package dev.laurel.contracts;

import org.jspecify.annotations.NullMarked;
