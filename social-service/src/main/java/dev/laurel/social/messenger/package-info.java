/**
 * Messenger: what people write to the Page is kept, taken in order and answered by the conversation; what goes to them
 * waits in an outbox that knows Meta's windows. Nothing is lost by a crash, and nothing is said twice.
 */
@NullMarked
package dev.laurel.social.messenger;

import org.jspecify.annotations.NullMarked;
