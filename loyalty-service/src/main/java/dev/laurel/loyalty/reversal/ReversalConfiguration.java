package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReversalConfiguration {

    @Bean
    ReversePoints reversePoints(Journal journal, Versions<TierTable> tiers, ReversalSettings settings) {
        return new ReversePoints(journal, tiers, settings.policy());
    }

    @Bean
    StepRecomputation stepRecomputation(Versions<TierTable> tiers) {
        return new StepRecomputation(tiers);
    }

    @Bean
    ForeseeReversal foreseeReversal(
            Journal journal, Versions<TierTable> tiers, ReversalSettings settings, Clock clock) {
        return new ForeseeReversal(journal, tiers, settings.policy(), clock);
    }
}
