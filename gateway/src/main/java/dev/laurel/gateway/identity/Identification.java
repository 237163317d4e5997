package dev.laurel.gateway.identity;

import dev.laurel.gateway.arrival.Turn;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds out who the caller is from the Authorization header, the only place where a token is looked for. It refuses
 * nobody: refusing comes after counting, so that wrong tokens are counted too.
 */
@Component
final class Identification implements WebFilter, Ordered {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;

    Identification(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return Turn.IDENTITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var authorization = exchange.getRequest().getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (authorization == null || authorization.isEmpty()) {
            Caller.Unknown.SIGNED_OUT.sent(exchange);
            return chain.filter(exchange);
        }
        var only = authorization.getFirst();
        if (authorization.size() > 1 || !only.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            Caller.Unknown.REJECTED.sent(exchange);
            return chain.filter(exchange);
        }
        return tokens.caller(only.substring(SCHEME.length()).strip()).flatMap(caller -> {
            caller.sent(exchange);
            return chain.filter(exchange);
        });
    }
}
