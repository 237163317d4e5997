/** The policies: when to ask back, when to confirm, when to act, when to hand over. */
@NullMarked
package dev.laurel.dialogue.conversation;

import org.jspecify.annotations.NullMarked;
