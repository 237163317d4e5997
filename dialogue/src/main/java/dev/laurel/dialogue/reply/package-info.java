/** What is said back, for no channel in particular. */
@NullMarked
package dev.laurel.dialogue.reply;

import org.jspecify.annotations.NullMarked;
