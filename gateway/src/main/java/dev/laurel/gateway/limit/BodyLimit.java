package dev.laurel.gateway.limit;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.arrival.Turn;
import dev.laurel.gateway.arrival.Visit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds a body to the size of its path: by what it declares, and where it declares nothing by what comes. A client that
 * is still sending would lose the refusal with its connection, so what is not much too large is read first, and dropped.
 */
@Component
final class BodyLimit implements WebFilter, Ordered {

    private static final long READ_ANYWAY = DataSize.ofMegabytes(8).toBytes();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public int getOrder() {
        return Turn.BODY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long limit = Visit.of(exchange).requiredRule().body().toBytes();
        var headers = exchange.getRequest().getHeaders();
        long declared = headers.getContentLength();
        if (declared > limit) {
            Mono<Void> refused = Mono.error(new Refusal(Problem.TOO_LARGE));
            return declared > READ_ANYWAY ? refused : dropped(exchange).then(refused);
        }
        boolean unknown = headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return chain.filter(unknown ? measured(exchange, limit) : exchange);
    }

    private static Mono<Void> dropped(ServerWebExchange exchange) {
        return exchange.getRequest()
                .getBody()
                .doOnNext(DataBufferUtils::release)
                .then()
                .timeout(PATIENCE, Mono.empty());
    }

    private static ServerWebExchange measured(ServerWebExchange exchange, long limit) {
        var request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                var received = new AtomicLong();
                return super.getBody().map(part -> {
                    if (received.addAndGet(part.readableByteCount()) > limit) {
                        DataBufferUtils.release(part);
                        throw new Refusal(Problem.TOO_LARGE);
                    }
                    return part;
                });
            }
        };
        return exchange.mutate().request(request).build();
    }
}
