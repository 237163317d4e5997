package dev.laurel.gateway.answer;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes problems. */
public final class Problems {

    private Problems() {}

    /** The whole answer; what was prepared for another answer is dropped, but not the headers about limits and CORS. */
    public static Mono<Void> write(ServerWebExchange exchange, Problem problem, String correlationId) {
        var response = exchange.getResponse();
        var body = problem.body(correlationId).getBytes(StandardCharsets.UTF_8);
        response.setStatusCode(problem.status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLength(body.length);
        problem.headers().forEach(response.getHeaders()::set);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
