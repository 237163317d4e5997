/**
 * Where Meta posts what people do: believed if our secret signed it, kept, acknowledged, and then taken in order, each
 * message once.
 */
@NullMarked
package dev.laurel.social.messenger.webhook;

import org.jspecify.annotations.NullMarked;
