/**
 * Alexa, as a skill meets her: hears by the skill's interaction model, keeps sessions, signs what she posts with a
 * certificate of her own authority. She hears only what samples say, with slots; the real one understands far more.
 */
@NullMarked
package dev.laurel.simulator.alexa;

import org.jspecify.annotations.NullMarked;
