package dev.laurel.gateway.session;

import dev.laurel.gateway.identity.IssuedTokens;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as a client of the identity provider. Endpoints are Keycloak's, relative to its realm. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    static final String WAY_BACK = "/login/oauth2/code/laurel";
    static final String BACK_CHANNEL = "/logout/connect/back-channel/laurel";

    private static final String PROTOCOL = "/protocol/openid-connect/";

    @Bean
    Sessions sessions(SessionSettings settings, JsonMapper json) {
        return settings.redis().isBlank()
                ? new OwnSessions(settings, Clock.systemUTC())
                : new SharedSessions(settings, json, Clock.systemUTC());
    }

    @Bean
    IdentityProvider identityProvider(SessionSettings settings, IssuedTokens issued) {
        var client = client(settings, issued.issuer());
        return new IdentityProvider(
                client,
                issued.issuer() + PROTOCOL + "logout",
                issued.decoder(List.of(new OidcIdTokenValidator(client))),
                Clock.systemUTC(),
                settings.patience());
    }

    @Bean
    Renewal renewal(Sessions sessions, IdentityProvider provider, SessionSettings settings) {
        return new Renewal(sessions, provider, settings, Clock.systemUTC());
    }

    @Bean
    BackChannelLogout backChannelLogout(SessionSettings settings, IssuedTokens issued, Sessions sessions) {
        var forUs = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.clientId()));
        return new BackChannelLogout(
                issued.decoder(List.of(forUs, new JwtTypeValidator("logout+jwt", "JWT"))), sessions);
    }

    private static ClientRegistration client(SessionSettings settings, String issuer) {
        return ClientRegistration.withRegistrationId("laurel")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.publicUrl() + WAY_BACK)
                .scope("openid")
                .issuerUri(issuer)
                .authorizationUri(issuer + PROTOCOL + "auth")
                .tokenUri(issuer + PROTOCOL + "token")
                .jwkSetUri(issuer + PROTOCOL + "certs")
                .build();
    }
}
