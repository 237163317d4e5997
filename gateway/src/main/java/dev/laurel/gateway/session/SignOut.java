package dev.laurel.gateway.session;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Signs a browser out: here, at the other gateways, and at the identity provider with all its clients. */
@Component
final class SignOut {

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);
    private static final Retry AGAIN = Retry.backoff(5, Duration.ofSeconds(1));

    private final IdentityProvider provider;
    private final Sessions sessions;
    private final SessionCookies cookies;

    SignOut(IdentityProvider provider, Sessions sessions, SessionCookies cookies) {
        this.provider = provider;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** 204, also for who is not signed in. Nobody has to wait for an identity provider that is away. */
    Mono<ServerResponse> signOut(ServerRequest request) {
        var exchange = request.exchange();
        cookies.clearSession(exchange.getResponse());
        var cookie = cookies.session(exchange.getRequest());
        var session = Session.find(exchange);
        var done = ServerResponse.noContent().build();
        if (cookie == null || session == null) {
            return done;
        }
        return sessions.end(SessionKey.of(cookie))
                .then(sessions.endAll(session.providerSession()))
                .then(provider.end(session).onErrorResume(away -> {
                    later(session);
                    return Mono.empty();
                }))
                .then(done);
    }

    private void later(Session session) {
        provider.end(session)
                .retryWhen(AGAIN)
                .subscribe(
                        nothing -> {},
                        failure -> LOG.warn(
                                "A session could not be ended at the identity provider, where it ends by itself: {}",
                                failure.toString()));
    }
}
