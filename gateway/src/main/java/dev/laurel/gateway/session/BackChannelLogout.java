package dev.laurel.gateway.session;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The identity provider tells that a session has ended there, by sign-out from another client or by an administrator
 * (OpenID Connect Back-Channel Logout 1.0).
 */
final class BackChannelLogout {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final ReactiveJwtDecoder logoutTokens;
    private final Sessions sessions;

    BackChannelLogout(ReactiveJwtDecoder logoutTokens, Sessions sessions) {
        this.logoutTokens = logoutTokens;
        this.sessions = sessions;
    }

    /** 200 when the sessions are ended, also when there were none; 400 when the token is not what it should be. */
    Mono<ServerResponse> ended(ServerRequest request) {
        return request.formData()
                .mapNotNull(form -> form.getFirst("logout_token"))
                .flatMap(logoutTokens::decode)
                .filter(BackChannelLogout::tellsOfAnEnd)
                .flatMap(token -> sessions.endAll(Objects.requireNonNull(token.getClaimAsString("sid")))
                        .then(ServerResponse.ok().build()))
                .onErrorResume(JwtException.class, wrong -> refused())
                .switchIfEmpty(Mono.defer(BackChannelLogout::refused));
    }

    /** Section 2.6: an event and no nonce, so that no ID token can be taken for one. The realm asks for the session. */
    private static boolean tellsOfAnEnd(Jwt token) {
        return token.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && !token.hasClaim("nonce")
                && token.getClaimAsString("sid") != null;
    }

    private static Mono<ServerResponse> refused() {
        return Mono.error(new Refusal(new Problem(
                "malformed-request",
                HttpStatus.BAD_REQUEST,
                "The request cannot be read",
                "It carries no logout token of the identity provider.")));
    }
}
