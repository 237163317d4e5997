/** Events in words, English and Spanish; only what the event itself says. */
@NullMarked
package dev.laurel.social.notification.text;

import org.jspecify.annotations.NullMarked;
