/**
 * Alexa's side of the skill: her requests by her own SDK, which speaks Jackson 2 and is known nowhere else, her session,
 * her cards.
 */
@NullMarked
package dev.laurel.voice.alexa;

import org.jspecify.annotations.NullMarked;
