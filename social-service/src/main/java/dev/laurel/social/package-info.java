/** Conversations, notifications and announcements. */
@NullMarked
package dev.laurel.social;

import org.jspecify.annotations.NullMarked;
