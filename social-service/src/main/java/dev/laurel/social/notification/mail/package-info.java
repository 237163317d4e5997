/** Notices by e-mail. The address is asked for when it is needed and not kept. */
@NullMarked
package dev.laurel.social.notification.mail;

import org.jspecify.annotations.NullMarked;
