/** Conversations of people with the dialogue and with staff: one turn at a time, each message once, all on record. */
@NullMarked
package dev.laurel.social.conversation;

import org.jspecify.annotations.NullMarked;
