package dev.laurel.gateway.origin;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.arrival.Turn;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers preflights and refuses pages of origins that are not listed, before anything else is spent on them. */
@Component
final class OriginFilter implements WebFilter, Ordered {

    private final String own;
    private final CorsConfiguration cors;
    private final DefaultCorsProcessor processor = new DefaultCorsProcessor() {
        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // Spring's answer would have no body; the filter gives one.
        }
    };

    OriginFilter(OriginSettings settings) {
        this.own = settings.own();
        this.cors = settings.asCors();
    }

    @Override
    public int getOrder() {
        return Turn.ORIGIN;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var origin = exchange.getRequest().getHeaders().getOrigin();
        if (origin == null || origin.equals(own)) {
            return chain.filter(exchange);
        }
        if (!processor.process(cors, exchange)) {
            return Mono.error(new Refusal(Problem.ORIGIN));
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest())
                ? exchange.getResponse().setComplete()
                : chain.filter(exchange);
    }
}
