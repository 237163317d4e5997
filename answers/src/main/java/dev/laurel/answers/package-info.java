/** What the dialogue asks, answered by the services: the same for Messenger, chat and Alexa. */
@NullMarked
package dev.laurel.answers;

import org.jspecify.annotations.NullMarked;
