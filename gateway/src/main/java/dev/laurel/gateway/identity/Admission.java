package dev.laurel.gateway.identity;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.arrival.Turn;
import dev.laurel.gateway.arrival.Visit;
import dev.laurel.gateway.identity.Caller.SignedIn;
import dev.laurel.gateway.identity.Caller.Unknown;
import dev.laurel.gateway.route.Access;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a request pass whose caller may use the path. A wrong token is refused even where none is needed. */
@Component
final class Admission implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return Turn.ADMISSION;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var access = Visit.of(exchange).requiredRule().access();
        return switch (Caller.of(exchange)) {
            case Unknown.REJECTED -> Mono.error(new Refusal(Problem.INVALID_TOKEN));
            case Unknown.SIGNED_OUT ->
                access == Access.EVERYONE ? chain.filter(exchange) : Mono.error(new Refusal(Problem.UNAUTHORIZED));
            case SignedIn caller ->
                access == Access.STAFF && !caller.staff()
                        ? Mono.error(new Refusal(Problem.FORBIDDEN))
                        : chain.filter(exchange);
        };
    }
}
