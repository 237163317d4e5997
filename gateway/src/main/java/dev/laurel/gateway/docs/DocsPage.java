package dev.laurel.gateway.docs;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import dev.laurel.gateway.answer.Pages;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Swagger UI from its webjar, with a page and an initializer of our own instead of its samples. The folders hold more
 * files than are served: the table of paths names each one that is.
 */
@Configuration(proxyBeanMethods = false)
class DocsPage {

    private static final String STYLES = "META-INF/resources/webjars/swagger-ui/*/swagger-ui.css";

    @Bean
    RouterFunction<ServerResponse> docs(ResourcePatternResolver classPath) throws IOException {
        var page = new ClassPathResource("docs/index.html");
        return RouterFunctions.route()
                .route(methods(HttpMethod.GET, HttpMethod.HEAD).and(path("/docs")), request -> {
                    Pages.isPage(request.exchange().getResponse());
                    return ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue(page);
                })
                .resources("/docs/**", new ClassPathResource("docs/"))
                .resources("/docs/**", swaggerUi(classPath))
                .build();
    }

    /** The webjar's folder, whose name is its version. */
    private static Resource swaggerUi(ResourcePatternResolver classPath) throws IOException {
        return classPath.getResources("classpath*:" + STYLES)[0].createRelative("./");
    }
}
