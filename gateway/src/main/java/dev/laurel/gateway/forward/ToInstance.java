package dev.laurel.gateway.forward;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ALREADY_ROUTED_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.arrival.Visit;
import dev.laurel.gateway.forward.Instances.Instance;
import dev.laurel.gateway.route.PathRule;
import java.net.ConnectException;
import java.net.URI;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.ReactiveLoadBalancerClientFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;

/**
 * Turns {@code lb://service} into the address of an instance, and into that of the next one when the first cannot have
 * got the request (no connection) or may safely get it twice (reading).
 */
@Component
final class ToInstance implements GlobalFilter, Ordered {

    private final Instances instances;

    ToInstance(Instances instances) {
        this.instances = instances;
    }

    @Override
    public int getOrder() {
        return ReactiveLoadBalancerClientFilter.LOAD_BALANCER_CLIENT_FILTER_ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var rule = Visit.of(exchange).requiredRule();
        var candidates = instances.inTurn(rule.service());
        if (candidates.isEmpty()) {
            return Mono.error(new Refusal(Problem.UNAVAILABLE));
        }
        return ask(candidates, 0, rule, exchange, chain);
    }

    private Mono<Void> ask(
            List<Instance> candidates, int at, PathRule rule, ServerWebExchange exchange, GatewayFilterChain chain) {
        var instance = candidates.get(at);
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, address(instance, rule, exchange));
        return chain.filter(exchange).onErrorResume(failure -> {
            boolean refused = failure instanceof ConnectException;
            if (refused) {
                instances.refused(instance);
            }
            boolean another = at + 1 < candidates.size() && (refused || harmlessTwice(exchange, failure));
            if (!another) {
                return Mono.error(failure);
            }
            exchange.getAttributes().remove(GATEWAY_ALREADY_ROUTED_ATTR);
            return ask(candidates, at + 1, rule, exchange, chain);
        });
    }

    private static boolean harmlessTwice(ServerWebExchange exchange, Throwable failure) {
        return failure instanceof PrematureCloseException
                && exchange.getRequest().getMethod().equals(HttpMethod.GET)
                && !exchange.getResponse().isCommitted();
    }

    private static URI address(Instance instance, PathRule rule, ServerWebExchange exchange) {
        var asked = exchange.getRequest().getURI();
        var path = rule.path() == null ? asked.getRawPath() : rule.path();
        var query = asked.getRawQuery();
        return URI.create(query == null ? instance.base() + path : instance.base() + path + "?" + query);
    }
}
