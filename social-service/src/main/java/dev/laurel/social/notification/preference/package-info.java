/** Which channels a customer wants to hear of what on, in which language, and when not. */
@NullMarked
package dev.laurel.social.notification.preference;

import org.jspecify.annotations.NullMarked;
