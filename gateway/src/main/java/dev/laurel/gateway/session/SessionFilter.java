package dev.laurel.gateway.session;

import dev.laurel.gateway.arrival.Turn;
import dev.laurel.gateway.arrival.Visit;
import dev.laurel.gateway.identity.Caller;
import dev.laurel.gateway.identity.Tokens;
import dev.laurel.gateway.route.Access;
import dev.laurel.gateway.route.Limit;
import dev.laurel.gateway.route.PathRule;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts the access token of a browser's session on its request, so that all behind sees one kind of caller only. Who
 * brings an Authorization header himself is no browser of ours, and his cookies mean nothing. A cookie whose session has
 * ended is taken back, and the request goes on as nobody's.
 */
@Component
final class SessionFilter implements WebFilter, Ordered {

    private final SessionCookies cookies;
    private final Sessions sessions;
    private final Renewal renewal;
    private final Tokens tokens;

    SessionFilter(SessionCookies cookies, Sessions sessions, Renewal renewal, Tokens tokens) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.renewal = renewal;
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return Turn.SESSION;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || isForNobodyInParticular(Visit.of(exchange).requiredRule())) {
            return chain.filter(exchange);
        }
        var cookie = cookies.session(exchange.getRequest());
        if (cookie == null) {
            return chain.filter(exchange);
        }
        var key = SessionKey.of(cookie);
        return sessions.find(key)
                .flatMap(session -> renewal.current(key, session))
                .flatMap(session -> accepted(key, session))
                .map(session -> as(session, exchange))
                .switchIfEmpty(Mono.fromSupplier(() -> {
                    cookies.clearSession(exchange.getResponse());
                    return exchange;
                }))
                .flatMap(chain::filter);
    }

    /** The portal's files and the like, which need no look into the store. */
    private static boolean isForNobodyInParticular(PathRule rule) {
        return rule.access() == Access.EVERYONE && rule.limit() == Limit.NONE;
    }

    /** A session whose token is refused (the issuer has other keys now, say) could not even sign in anew. */
    private Mono<Session> accepted(SessionKey key, Session session) {
        return tokens.caller(session.accessToken())
                .flatMap(caller -> caller instanceof Caller.SignedIn
                        ? Mono.just(session)
                        : sessions.end(key).then(Mono.empty()));
    }

    private static ServerWebExchange as(Session session, ServerWebExchange exchange) {
        session.sent(exchange);
        var request = exchange.getRequest()
                .mutate()
                .headers(headers -> headers.setBearerAuth(session.accessToken()))
                .build();
        return exchange.mutate().request(request).build();
    }
}
