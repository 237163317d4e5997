package dev.laurel.gateway.management;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.ReactiveHealthEndpointWebExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code GET /actuator/health} on the public port too, and nothing else of Actuator there. */
@Configuration(proxyBeanMethods = false)
class PublicHealth {

    record Health(String status) {
        static Health of(@Nullable HealthDescriptor health) {
            return new Health((health == null ? Status.UNKNOWN : health.getStatus()).getCode());
        }
    }

    @Bean
    RouterFunction<ServerResponse> health(ReactiveHealthEndpointWebExtension endpoint) {
        return RouterFunctions.route()
                .route(
                        methods(HttpMethod.GET, HttpMethod.HEAD).and(path("/actuator/health")),
                        request -> endpoint.health(ApiVersion.LATEST, WebServerNamespace.SERVER, SecurityContext.NONE)
                                .flatMap(answer -> ServerResponse.status(answer.getStatus())
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .bodyValue(Health.of(answer.getBody()))))
                .build();
    }
}
