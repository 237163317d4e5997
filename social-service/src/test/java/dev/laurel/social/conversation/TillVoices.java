package dev.laurel.social.conversation;

import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Everybody speaks with the {@link Till}, for the customer whose id he has. */
@TestConfiguration(proxyBeanMethods = false)
public class TillVoices {

    @Bean
    @Primary
    Voices tillVoices() {
        var till = new Till();
        return (speaker, language) -> new Voices.Voice(till, () -> Optional.of(speaker.id()));
    }
}
