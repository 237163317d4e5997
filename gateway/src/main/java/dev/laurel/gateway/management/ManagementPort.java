package dev.laurel.gateway.management;

import dev.laurel.gateway.arrival.Turn;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

/**
 * Requests of the management port pass none of the gateway's filters: the table of paths is the public port's. Spring
 * Boot would put its child context's requests through the filters of the parent too.
 */
@Component
final class ManagementPort implements WebFilter, Ordered {

    private final ApplicationContext gateway;

    ManagementPort(ApplicationContext gateway) {
        this.gateway = gateway;
    }

    @Override
    public int getOrder() {
        return Turn.MANAGEMENT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var cameTo = exchange.getApplicationContext();
        if (cameTo == null || cameTo.equals(gateway)) {
            return chain.filter(exchange);
        }
        return cameTo.getBean(WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME, WebHandler.class)
                .handle(exchange);
    }
}
