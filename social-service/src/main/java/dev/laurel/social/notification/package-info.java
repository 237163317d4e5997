/**
 * Tells customers what happened, on the channels they chose: once per event and channel, whatever is delivered twice and
 * whoever is killed in between.
 */
@NullMarked
package dev.laurel.social.notification;

import org.jspecify.annotations.NullMarked;
