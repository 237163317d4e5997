package dev.laurel.sweepstakes.seal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    SealSweepstakes sealSweepstakes(Seals seals, Clock clock) {
        return new SealSweepstakes(seals, clock);
    }

    @Bean
    SealedEntries sealedEntries(Seals seals) {
        return new SealedEntries(seals);
    }
}
