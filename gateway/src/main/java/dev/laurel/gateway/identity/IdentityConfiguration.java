package dev.laurel.gateway.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.web.reactive.function.client.WebClient;

/** RS256 by one of the issuer's keys, the right issuer and audience, and now; the services check the same again. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    IssuedTokens issuedTokens(IdentitySettings settings) {
        return new IssuedTokens(settings.issuer(), new IssuerKeys(settings, WebClient.create()));
    }

    @Bean
    Tokens tokens(IssuedTokens issued, IdentitySettings settings) {
        var decoder = issued.decoder(List.of(
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
        return new Tokens(decoder, Clock.systemUTC());
    }
}
