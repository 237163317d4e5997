package dev.laurel.gateway.session;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.arrival.Turn;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A cookie comes by itself, whoever's page it was that sent the request; so whatever may change something must also show
 * what only a page of ours can have read from {@code /api/auth/session}. Bearer tokens do not come by themselves.
 */
@Component
final class CsrfFilter implements WebFilter, Ordered {

    static final String HEADER = "X-CSRF-TOKEN";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Problem WITHOUT_TOKEN = new Problem(
            "csrf-token",
            HttpStatus.FORBIDDEN,
            "The CSRF token is missing or wrong",
            "Send the csrfToken of /api/auth/session as X-CSRF-TOKEN.");

    @Override
    public int getOrder() {
        return Turn.CSRF;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var session = Session.find(exchange);
        if (session == null || READING.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        return session.knows(exchange.getRequest().getHeaders().getFirst(HEADER))
                ? chain.filter(exchange)
                : Mono.error(new Refusal(WITHOUT_TOKEN));
    }
}
