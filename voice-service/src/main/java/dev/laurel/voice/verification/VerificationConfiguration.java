package dev.laurel.voice.verification;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlexaSettings.class)
class VerificationConfiguration {

    private static final Logger log = LoggerFactory.getLogger(VerificationConfiguration.class);

    @Bean
    Signers alexaSigners(AlexaSettings settings, Environment environment, Clock clock) {
        if (settings.simulator() == null) {
            return new Signers(
                    new HttpCertificateSource(settings.certificateTimeout()), TrustedRoots.ofTheJdk(), clock);
        }
        var simulated = SimulatedAlexa.at(settings.simulator(), settings.certificateTimeout(), environment);
        log.warn("A simulated Alexa at {} is believed instead of Amazon's", settings.simulator());
        return new Signers(simulated, simulated, clock);
    }

    @Bean
    RequestVerifier requestVerifier(AlexaSettings settings, Signers signers, Clock clock) {
        return new RequestVerifier(settings.skillId(), signers, clock);
    }
}
