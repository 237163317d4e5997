/** One conversation core for Messenger, chat and Alexa. */
@NullMarked
package dev.laurel.dialogue;

import org.jspecify.annotations.NullMarked;
