package dev.laurel.gateway.health;

import dev.laurel.gateway.route.RouteTable;
import java.util.List;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code GET /api/admin/health}: which services have instances in the registry. For staff; the table of paths says so. */
@Configuration(proxyBeanMethods = false)
class SuiteHealth {

    record Suite(String status, List<Service> services) {}

    record Service(String name, String status, List<String> instances) {}

    @Bean
    RouterFunction<ServerResponse> adminHealth(RouteTable table, DiscoveryClient registry) {
        return RouterFunctions.route()
                .GET(
                        "/api/admin/health",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(suite(table, registry)))
                .build();
    }

    private static Suite suite(RouteTable table, DiscoveryClient registry) {
        var services =
                table.services().stream().map(name -> service(name, registry)).toList();
        boolean complete =
                services.stream().allMatch(service -> service.status().equals("UP"));
        return new Suite(complete ? "UP" : "DEGRADED", services);
    }

    /** The registry's client knows only instances that are up. */
    private static Service service(String name, DiscoveryClient registry) {
        var instances = registry.getInstances(name).stream()
                .map(instance -> instance.getHost() + ":" + instance.getPort())
                .sorted()
                .toList();
        return new Service(name, instances.isEmpty() ? "DOWN" : "UP", instances);
    }
}
