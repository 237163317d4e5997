package dev.laurel.gateway.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/** RS256 by one of the issuer's keys, the right issuer and audience, and now; the services check the same again. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    ReactiveJwtDecoder jwtDecoder(IdentitySettings settings) {
        var keys = new IssuerKeys(settings, WebClient.create());
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::matching)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
        return decoder;
    }

    @Bean
    Tokens tokens(ReactiveJwtDecoder decoder) {
        return new Tokens(decoder, Clock.systemUTC());
    }
}
