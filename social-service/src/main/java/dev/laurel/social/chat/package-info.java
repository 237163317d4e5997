/** The portal's chat: the dialogue over HTTP for customers who are signed in. */
@NullMarked
package dev.laurel.social.chat;

import org.jspecify.annotations.NullMarked;
