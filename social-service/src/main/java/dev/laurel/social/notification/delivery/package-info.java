/**
 * Notices on their way out of the house: a durable queue, tried again with growing pauses, set aside in the end. What
 * was sent stays on record without its words, so that an event that is heard again after weeks is not sent again.
 */
@NullMarked
package dev.laurel.social.notification.delivery;

import org.jspecify.annotations.NullMarked;
