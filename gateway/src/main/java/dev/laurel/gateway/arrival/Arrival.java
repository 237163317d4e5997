package dev.laurel.gateway.arrival;

import dev.laurel.gateway.answer.Failures;
import dev.laurel.gateway.answer.MissingPage;
import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Problems;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.route.PathRule;
import dev.laurel.gateway.route.RouteTable;
import dev.laurel.gateway.trace.TraceIds;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * The first to see a request and the last to see its answer. Whatever goes wrong behind it ends here as a problem, so
 * that every refusal looks the same wherever it was decided.
 */
@Component
final class Arrival implements WebFilter, Ordered {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final ClientAddresses addresses;
    private final RouteTable routes;
    private final MissingPage missingPage;
    private final AccessLog log;

    Arrival(ClientAddresses addresses, RouteTable routes, MissingPage missingPage, AccessLog log) {
        this.addresses = addresses;
        this.routes = routes;
        this.missingPage = missingPage;
        this.log = log;
    }

    @Override
    public int getOrder() {
        return Turn.ARRIVAL;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var found = RawPath.plain(target(request)) ? find(request) : null;
        var visit = new Visit(TraceIds.newTraceId(), addresses.of(request), rule(found), System.nanoTime());
        visit.begin(exchange);
        exchange.getResponse().getHeaders().set("X-Correlation-Id", visit.traceId());
        return goOn(exchange, chain, found)
                .onErrorResume(failure -> end(exchange, visit, failure))
                .doFinally(signal -> log.ended(exchange, visit, signal));
    }

    private RouteTable.Found find(ServerHttpRequest request) {
        var method = method(request);
        return METHODS.contains(method)
                ? routes.find(method, request.getPath().pathWithinApplication())
                : RouteTable.Found.Missing.METHOD;
    }

    private static Mono<Void> goOn(ServerWebExchange exchange, WebFilterChain chain, RouteTable.@Nullable Found found) {
        return switch (found) {
            case RouteTable.Found.Here here -> chain.filter(exchange);
            case RouteTable.Found.Missing.METHOD -> Mono.error(new Refusal(Problem.METHOD));
            case RouteTable.Found.Missing.PATH -> Mono.error(new Refusal(Problem.NOT_FOUND));
            case null -> Mono.error(new Refusal(Problem.MALFORMED));
        };
    }

    private Mono<Void> end(ServerWebExchange exchange, Visit visit, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure); // half an answer is out: all that is left is to close the connection
        }
        var problem = Failures.problem(failure);
        if (problem.status().is5xxServerError()) {
            log.failed(visit, problem, failure);
        }
        return visit.rule() == null && problem.equals(Problem.NOT_FOUND) && missingPage.isFor(exchange.getRequest())
                ? missingPage.write(exchange)
                : Problems.write(exchange, problem, visit.traceId());
    }

    private static @Nullable PathRule rule(RouteTable.@Nullable Found found) {
        return found instanceof RouteTable.Found.Here here ? here.rule() : null;
    }

    /** A browser's preflight asks about another method than its own. */
    private static HttpMethod method(ServerHttpRequest request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return request.getMethod();
        }
        var asked = request.getHeaders().getAccessControlRequestMethod();
        return asked == null ? HttpMethod.OPTIONS : asked;
    }

    /** As it stood in the request line; Spring's own view has already been made sense of. */
    private static String target(ServerHttpRequest request) {
        HttpServerRequest received = ((AbstractServerHttpRequest) request).getNativeRequest();
        return received.uri();
    }
}
