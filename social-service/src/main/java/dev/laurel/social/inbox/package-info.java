/** The staff's inbox: conversations to read, take, answer and hand back, and examples for the catalogue. */
@NullMarked
package dev.laurel.social.inbox;

import org.jspecify.annotations.NullMarked;
