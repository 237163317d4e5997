/** What a customer was told, to be read in the portal, and followed as it comes. */
@NullMarked
package dev.laurel.social.notification.inbox;

import org.jspecify.annotations.NullMarked;
