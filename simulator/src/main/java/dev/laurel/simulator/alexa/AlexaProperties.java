package dev.laurel.simulator.alexa;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The skill that is enabled on every device.
 *
 * @param skillId its id in Amazon's console
 * @param endpoint where it is
 * @param timeout how long she waits for an answer; the real one waits 8 s
 */
@ConfigurationProperties("laurel.simulator.alexa")
record AlexaProperties(String skillId, URI endpoint, Duration timeout) {

    AlexaProperties {
        if (skillId.isBlank()) {
            throw new IllegalArgumentException("laurel.simulator.alexa.skill-id");
        }
    }
}
