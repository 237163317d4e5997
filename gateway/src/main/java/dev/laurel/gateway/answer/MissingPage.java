package dev.laurel.gateway.answer;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a person sees at an address where nothing is; programs get a problem. */
public interface MissingPage {

    /** Whether it is a person who asks, by a browser, and there is something to show. */
    boolean isFor(ServerHttpRequest request);

    /** The whole answer. */
    Mono<Void> write(ServerWebExchange exchange);
}
