package dev.laurel.gateway.forward;

import dev.laurel.gateway.arrival.Visit;
import dev.laurel.gateway.route.RouteTable;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Spring Cloud Gateway, put together for this table of paths: its routes are the rows, found once at arrival instead of
 * by trying each route's predicates, and of its filters only those run that do something here.
 */
@Configuration(proxyBeanMethods = false)
class Forwarding {

    /** A route for each row: {@code lb://} and the service's name. */
    @Bean
    RoutesOfTable routesOfTable(RouteTable table) {
        return new RoutesOfTable(table);
    }

    @Bean
    RoutePredicateHandlerMapping routePredicateHandlerMapping(
            FilteringWebHandler filters, RoutesOfTable routes, GlobalCorsProperties cors, Environment environment) {
        return new RoutePredicateHandlerMapping(filters, routes, cors, environment) {
            @Override
            protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
                var visit = Visit.find(exchange);
                // What came by the management port is no visit and goes nowhere.
                return visit == null ? Mono.empty() : Mono.justOrEmpty(routes.of(visit.requiredRule()));
            }
        };
    }

    @Bean
    NettyRoutingFilter routingFilter(
            HttpClient client,
            ObjectProvider<List<HttpHeadersFilter>> unused,
            HttpClientProperties properties,
            ClientPerLoop clients,
            HeadersBetween headers) {
        return new NettyRoutingFilter(client, unused, properties) {
            @Override
            protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
                return clients.of(exchange.getRequest());
            }

            @Override
            public List<HttpHeadersFilter> getHeadersFilters() {
                return headers.bothWays();
            }
        };
    }

    @Bean
    NettyWriteResponseFilter nettyWriteResponseFilter(
            GatewayProperties properties, ObjectProvider<List<HttpHeadersFilter>> unused, HeadersBetween headers) {
        return new NettyWriteResponseFilter(properties.getStreamingMediaTypes(), unused) {
            @Override
            public List<HttpHeadersFilter> getHeadersFilters() {
                return headers.bothWays();
            }
        };
    }
}
