package dev.laurel.gateway.forward;

import dev.laurel.gateway.arrival.Visit;
import dev.laurel.gateway.route.PathRule;
import dev.laurel.gateway.route.RouteTable;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import reactor.core.publisher.Flux;

/** The table's rows as routes. */
final class RoutesOfTable implements RouteLocator {

    private final Map<PathRule, Route> routes = new HashMap<>();

    RoutesOfTable(RouteTable table) {
        for (PathRule rule : table.rules()) {
            if (!rule.service().equals(RouteTable.GATEWAY)) {
                routes.put(rule, route(rule));
            }
        }
    }

    @Nullable Route of(PathRule rule) {
        return routes.get(rule);
    }

    @Override
    public Flux<Route> getRoutes() {
        return Flux.fromIterable(routes.values());
    }

    private static Route route(PathRule rule) {
        return Route.async()
                .id(rule.service() + " " + (rule.method() == null ? "" : rule.method() + " ") + rule.template())
                .uri(URI.create("lb://" + rule.service()))
                .predicate(exchange -> rule.equals(Visit.of(exchange).rule()))
                .metadata(
                        RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, rule.timeout().toMillis())
                .filters(List.<GatewayFilter>of())
                .build();
    }
}
