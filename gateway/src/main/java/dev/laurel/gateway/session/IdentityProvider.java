package dev.laurel.gateway.session;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.session.Session.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The identity provider's side of browsers' sessions: authorization code with PKCE, renewing, ending (OpenID Connect). */
final class IdentityProvider {

    /** It does not accept what it was shown: the code or the session is over, or was never any. */
    static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    private final ClientRegistration client;
    private final String endSession;
    private final ReactiveJwtDecoder idTokens;
    private final Clock clock;
    private final Duration patience;
    private final WebClient http = WebClient.create();
    private final WebClientReactiveAuthorizationCodeTokenResponseClient codes =
            new WebClientReactiveAuthorizationCodeTokenResponseClient();
    private final WebClientReactiveRefreshTokenTokenResponseClient renewals =
            new WebClientReactiveRefreshTokenTokenResponseClient();

    IdentityProvider(
            ClientRegistration client, String endSession, ReactiveJwtDecoder idTokens, Clock clock, Duration patience) {
        this.client = client;
        this.endSession = endSession;
        this.idTokens = idTokens;
        this.clock = clock;
        this.patience = patience;
    }

    /** Where the browser goes for this. */
    URI address(String state, Attempt attempt, Purpose purpose, @Nullable String language) {
        return URI.create(AuthorizationRequests.of(client, state, attempt, purpose, language)
                .getAuthorizationRequestUri());
    }

    /** The session that a code is good for. {@link Refused} when it is for none; a {@link Refusal} when asking failed. */
    Mono<Session> redeem(String code, String state, Attempt attempt) {
        var request = AuthorizationRequests.of(client, state, attempt, Purpose.SIGN_IN, null);
        var response = OAuth2AuthorizationResponse.success(code)
                .state(state)
                .redirectUri(Objects.requireNonNull(client.getRedirectUri()))
                .build();
        return codes.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                        client, new OAuth2AuthorizationExchange(request, response)))
                .timeout(patience)
                .onErrorMap(IdentityProvider::understood)
                .flatMap(answer -> idToken(answer, attempt).map(token -> session(answer, token)));
    }

    private Mono<Jwt> idToken(OAuth2AccessTokenResponse answer, Attempt attempt) {
        var text = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        if (!(text instanceof String token)) {
            return Mono.error(new Refused("no ID token"));
        }
        return idTokens.decode(token)
                .onErrorMap(JwtException.class, wrong -> new Refused("ID token: " + wrong.getMessage()))
                .filter(jwt -> attempt.nonce().equals(jwt.getClaimAsString("nonce")))
                .switchIfEmpty(Mono.error(() -> new Refused("an ID token of another sign-in")));
    }

    private Session session(OAuth2AccessTokenResponse answer, Jwt idToken) {
        var tokens = tokens(answer, null);
        var subject = idToken.getSubject();
        var session = idToken.getClaimAsString("sid");
        if (subject == null || session == null) {
            throw new Refused("an ID token without sub or sid");
        }
        return new Session(
                subject,
                session,
                Unguessable.text(),
                tokens.accessToken(),
                tokens.accessUntil(),
                tokens.refreshToken(),
                tokens.until());
    }

    /** The session with new tokens. {@link Refused} when it is over there; a {@link Refusal} when asking failed. */
    Mono<Session> renew(Session session) {
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, session.accessToken(), null, session.accessUntil());
        return renewals.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        client, access, new OAuth2RefreshToken(session.refreshToken(), null)))
                .timeout(patience)
                .onErrorMap(IdentityProvider::understood)
                .map(answer -> session.renewed(tokens(answer, session.refreshToken())));
    }

    /** Ends the identity provider's own session too, and with it those of all its other clients. */
    Mono<Void> end(Session session) {
        return http.post()
                .uri(endSession)
                .body(BodyInserters.fromFormData("client_id", client.getClientId())
                        .with("client_secret", client.getClientSecret())
                        .with("refresh_token", session.refreshToken()))
                .retrieve()
                .toBodilessEntity()
                .timeout(patience)
                .then();
    }

    private Tokens tokens(OAuth2AccessTokenResponse answer, @Nullable String refreshedBy) {
        var renewed = answer.getRefreshToken();
        var refresh = renewed == null ? refreshedBy : renewed.getTokenValue();
        var accessUntil = answer.getAccessToken().getExpiresAt();
        if (refresh == null || accessUntil == null) {
            throw new Refused("tokens that cannot be renewed or do not expire");
        }
        return new Tokens(answer.getAccessToken().getTokenValue(), accessUntil, refresh, until(answer));
    }

    /** Keycloak tells how long a refresh token is good for, which OAuth itself does not provide for. */
    private Instant until(OAuth2AccessTokenResponse answer) {
        Map<String, Object> told = answer.getAdditionalParameters();
        var seconds = told.get("refresh_expires_in");
        return clock.instant()
                .plus(seconds == null ? SHORTEST : Duration.ofSeconds(Long.parseLong(String.valueOf(seconds))));
    }

    private static Throwable understood(Throwable failure) {
        if (failure instanceof OAuth2AuthorizationException answered
                && OAuth2ErrorCodes.INVALID_GRANT.equals(answered.getError().getErrorCode())) {
            return new Refused(OAuth2ErrorCodes.INVALID_GRANT);
        }
        LOG.warn("The identity provider gave no tokens: {}", failure.toString());
        return new Refusal(Problem.UNAVAILABLE);
    }
}
