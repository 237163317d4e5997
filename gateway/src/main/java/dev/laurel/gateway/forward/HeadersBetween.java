package dev.laurel.gateway.forward;

import dev.laurel.gateway.arrival.Visit;
import dev.laurel.gateway.trace.TraceIds;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which headers pass. Towards a service: nothing that claims to come from inside the suite or from a proxy, and no
 * cookie, since services know only tokens. From a service: nothing about the connection, and no cookie either.
 */
@Component
final class HeadersBetween {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> NOT_INWARDS = Set.of(
            "cookie",
            "forwarded",
            "via",
            "x-real-ip",
            "true-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-correlation-id",
            "x-request-id",
            "traceparent",
            "tracestate",
            "baggage",
            "b3");

    private static final List<String> NOT_INWARDS_FAMILIES = List.of("x-forwarded-", "x-laurel-", "x-b3-");

    private static final Set<String> NOT_OUTWARDS = Set.of(
            "set-cookie", "server", "x-powered-by", "x-correlation-id", "x-laurel-page", "traceparent", "tracestate");

    private final List<HttpHeadersFilter> bothWays = List.of(this::inwards, new Outwards());

    List<HttpHeadersFilter> bothWays() {
        return bothWays;
    }

    private HttpHeaders inwards(HttpHeaders received, ServerWebExchange exchange) {
        var visit = Visit.of(exchange);
        var passed = new HttpHeaders();
        var named = namedByConnection(received);
        received.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(lower)
                    && !NOT_INWARDS.contains(lower)
                    && !named.contains(lower)
                    && NOT_INWARDS_FAMILIES.stream().noneMatch(lower::startsWith)) {
                passed.addAll(name, values);
            }
        });
        passed.set("traceparent", TraceIds.traceparent(visit.traceId()));
        passed.set("X-Forwarded-For", visit.client().getHostAddress());
        return passed;
    }

    /** RFC 9110, section 7.6.1: a sender can declare further headers to be about this connection only. */
    private static Set<String> namedByConnection(HttpHeaders headers) {
        var connection = headers.getFirst(HttpHeaders.CONNECTION);
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return Set.of();
        }
        var named = new java.util.HashSet<String>();
        headers.getConnection().forEach(name -> named.add(name.toLowerCase(Locale.ROOT)));
        // Named so, these would be lost to whom they are for.
        named.removeAll(Set.of("authorization", "content-type", "content-length", "host", "idempotency-key"));
        return named;
    }

    private static final class Outwards implements HttpHeadersFilter {

        @Override
        public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
            var passed = new HttpHeaders();
            received.forEach((name, values) -> {
                var lower = name.toLowerCase(Locale.ROOT);
                if (!HOP_BY_HOP.contains(lower) && !NOT_OUTWARDS.contains(lower)) {
                    passed.addAll(name, values);
                }
            });
            return passed;
        }

        @Override
        public boolean supports(Type type) {
            return type == Type.RESPONSE;
        }
    }
}
