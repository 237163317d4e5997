/** What people may ask: the intents, and the one file that describes them. */
@NullMarked
package dev.laurel.dialogue.catalogue;

import org.jspecify.annotations.NullMarked;
