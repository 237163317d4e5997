/** Notices by Messenger, to whoever is linked and has written within a day; everybody else gets a letter. */
@NullMarked
package dev.laurel.social.notification.messenger;

import org.jspecify.annotations.NullMarked;
