/**
 * Whether a request comes from Alexa: as <a
 * href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html">Amazon
 * demands it</a> of whoever hosts a skill himself.
 */
@NullMarked
package dev.laurel.voice.verification;

import org.jspecify.annotations.NullMarked;
