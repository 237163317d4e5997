/** What the dialogue asks the services for, and what it may do with them in a member's name. */
@NullMarked
package dev.laurel.dialogue.answer;

import org.jspecify.annotations.NullMarked;
