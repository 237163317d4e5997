package dev.laurel.sweepstakes.draw;

import dev.laurel.sweepstakes.beacon.Rounds;
import dev.laurel.sweepstakes.seal.SealedEntries;
import dev.laurel.sweepstakes.seal.Seals;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DrawConfiguration {

    @Bean
    DrawWinners drawWinners(
            Seals seals, SealedEntries entries, Rounds rounds, SelfCheck selfCheck, Draws draws, Clock clock) {
        return new DrawWinners(seals, entries, rounds, selfCheck, draws, clock);
    }
}
