package dev.laurel.gateway.session;

import dev.laurel.gateway.answer.Refusal;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Takes a browser to the identity provider and receives it from there. */
@Component
final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Set<String> LANGUAGES = Set.of("en", "de", "es", "fr");
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final URI FAILED = URI.create("/?signIn=failed");

    private final IdentityProvider provider;
    private final Sessions sessions;
    private final SessionCookies cookies;

    SignIn(IdentityProvider provider, Sessions sessions, SessionCookies cookies) {
        this.provider = provider;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** {@code ?returnTo=/history&register=true&action=password&language=es}, all of them optional. */
    Mono<ServerResponse> begin(ServerRequest request) {
        var attempt =
                new Attempt(Unguessable.text(), Unguessable.text(), ReturnPath.of(parameter(request, "returnTo")));
        var state = Unguessable.text();
        var language = parameter(request, "language");
        var purpose = Purpose.of(parameter(request, "register"), parameter(request, "action"));
        // Tabs that sign in side by side share the cookie, and each finds its own attempt by its state.
        var known = cookies.signIn(request.exchange().getRequest());
        var browser = known == null ? Unguessable.text() : known;
        cookies.setSignIn(request.exchange().getResponse(), browser);
        return sessions.attempted(key(browser, state), attempt)
                .then(Mono.defer(() -> to(provider.address(
                        state, attempt, purpose, language != null && LANGUAGES.contains(language) ? language : null))));
    }

    /** The way back, with a code or with an error. */
    Mono<ServerResponse> finish(ServerRequest request) {
        var state = parameter(request, "state");
        var code = parameter(request, "code");
        var browser = cookies.signIn(request.exchange().getRequest());
        if (browser == null || state == null || !STATE.matcher(state).matches()) {
            return to(FAILED);
        }
        return sessions.take(key(browser, state))
                .flatMap(attempt -> code == null
                        ? Mono.just(FAILED)
                        : provider.redeem(code, state, attempt)
                                .flatMap(session -> signedIn(request, session))
                                .thenReturn(URI.create(attempt.returnTo())))
                .onErrorResume(IdentityProvider.Refused.class, refused -> {
                    LOG.warn("A sign-in failed: {}", refused.getMessage());
                    return Mono.just(FAILED);
                })
                .onErrorResume(Refusal.class, away -> Mono.just(FAILED))
                .defaultIfEmpty(FAILED)
                .flatMap(SignIn::to);
    }

    /** Always under a new cookie: one that somebody else has laid into the browser before must not become valid. */
    private Mono<Session> signedIn(ServerRequest request, Session session) {
        var before = cookies.session(request.exchange().getRequest());
        var cookie = Unguessable.text();
        return sessions.begin(SessionKey.of(cookie), session)
                .then(before == null ? Mono.empty() : sessions.end(SessionKey.of(before)))
                .then(Mono.fromSupplier(() -> {
                    var response = request.exchange().getResponse();
                    response.getCookies().clear();
                    cookies.setSession(response, cookie);
                    return session;
                }));
    }

    private static SessionKey key(String browser, String state) {
        return SessionKey.of(browser + " " + state);
    }

    private static @Nullable String parameter(ServerRequest request, String name) {
        return request.exchange().getRequest().getQueryParams().getFirst(name);
    }

    private static Mono<ServerResponse> to(URI address) {
        return ServerResponse.status(HttpStatus.FOUND).location(address).build();
    }
}
