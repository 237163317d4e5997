package dev.laurel.voice.account;

import dev.laurel.platform.security.Roles;
import dev.laurel.voice.talk.Speaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * The customer whose token Alexa sends, since the account was linked in her app. It is checked as any access token is,
 * and must have been made for her: a token that leaked from elsewhere opens nothing by voice.
 */
final class LinkedInTheApp {

    private static final Logger log = LoggerFactory.getLogger(LinkedInTheApp.class);

    private final JwtDecoder decoder;
    private final String client;

    /** Accepts tokens that were made for this client of the identity provider. */
    LinkedInTheApp(JwtDecoder decoder, String client) {
        this.decoder = decoder;
        this.client = client;
    }

    Optional<String> customerOf(Speaker speaker) {
        return Optional.ofNullable(speaker.accessToken())
                .flatMap(this::decoded)
                .filter(token -> client.equals(token.getClaimAsString("azp")) && isCustomers(token))
                .map(Jwt::getSubject);
    }

    /** One that is refused counts as none, so that the app is asked to link anew. */
    private Optional<Jwt> decoded(String token) {
        try {
            return Optional.of(decoder.decode(token));
        } catch (JwtException refused) {
            log.info("A token that Alexa sent is not accepted: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isCustomers(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> roles
                && roles.contains(Roles.CUSTOMER);
    }
}
