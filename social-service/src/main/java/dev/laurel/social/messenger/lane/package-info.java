/**
 * Durable work, one thing at a time for each person and in order: what came in and what goes out. The insert is the
 * promise; what is waiting is kept apart from what is done, so that looking for work stays cheap.
 */
@NullMarked
package dev.laurel.social.messenger.lane;

import org.jspecify.annotations.NullMarked;
