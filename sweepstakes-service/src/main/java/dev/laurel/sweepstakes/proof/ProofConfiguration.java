package dev.laurel.sweepstakes.proof;

import dev.laurel.draw.BeaconChain;
import dev.laurel.sweepstakes.draw.SelfCheck;
import dev.laurel.sweepstakes.seal.SealedEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    Bundles bundles(ProofSettings settings) {
        return new Bundles(settings.key());
    }

    @Bean
    SelfCheck selfCheck(BeaconChain chain, ProofSettings settings, Bundles bundles, SealedEntries entries) {
        return new PublicSelfCheck(chain, settings.published(), bundles, entries);
    }
}
