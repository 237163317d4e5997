package dev.laurel.gateway.portal;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import dev.laurel.gateway.answer.MissingPage;
import dev.laurel.gateway.answer.Pages;
import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** One page for all of an app's addresses, each time with another nonce; and its parts, which never change. */
@Configuration(proxyBeanMethods = false)
class PortalRoutes {

    static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private final Nonces nonces = new Nonces();

    @Bean
    AppFiles portalFiles(ResourcePatternResolver classPath, PortalSettings settings) throws IOException {
        return new AppFiles("portal", classPath, settings);
    }

    @Bean
    MissingPage missingPage(AppFiles portalFiles) {
        return new PortalMissingPage(portalFiles, nonces);
    }

    @Bean
    RouterFunction<ServerResponse> portal(AppFiles portalFiles) {
        return RouterFunctions.route()
                .route(pages(), request -> page(request, portalFiles))
                .GET("/assets/{name}", request -> asset(request, portalFiles))
                .build();
    }

    /** Staff's: all that is below {@code /admin} is its page but its parts, which come first. */
    @Bean
    RouterFunction<ServerResponse> admin(ResourcePatternResolver classPath, PortalSettings settings)
            throws IOException {
        var files = new AppFiles("admin", classPath, settings);
        return RouterFunctions.route()
                .GET("/admin/assets/{name}", request -> asset(request, files))
                .route(
                        methods(HttpMethod.GET, HttpMethod.HEAD)
                                .and(path("/admin").or(path("/admin/**"))),
                        request -> page(request, files))
                .build();
    }

    /** As in the table of paths and in the portal's own {@code App.tsx}; a test holds the three together. */
    private static RequestPredicate pages() {
        return methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(path("/")
                        .or(path("/home"))
                        .or(path("/pay"))
                        .or(path("/pay/return"))
                        .or(path("/receipts/{id}"))
                        .or(path("/history"))
                        .or(path("/profile"))
                        .or(path("/rewards"))
                        .or(path("/rewards/{id}"))
                        .or(path("/redemptions"))
                        .or(path("/redemptions/{id}"))
                        .or(path("/send"))
                        .or(path("/invite"))
                        .or(path("/sweepstakes"))
                        .or(path("/sweepstakes/{id}"))
                        .or(path("/sweepstakes/{id}/rules"))
                        .or(path("/verify"))
                        .or(path("/sweepstakes/{id}/verify"))
                        .or(path("/notifications"))
                        .or(path("/link"))
                        .or(path("/chat")));
    }

    private Mono<ServerResponse> page(ServerRequest request, AppFiles files) {
        var nonce = nonces.next();
        return files.page(nonce)
                .map(page -> {
                    Pages.isPage(request.exchange().getResponse(), nonce);
                    return ServerResponse.ok().contentType(HTML).bodyValue(page);
                })
                .orElseGet(() -> Mono.error(new Refusal(Problem.NOT_FOUND)));
    }

    private static Mono<ServerResponse> asset(ServerRequest request, AppFiles files) {
        return files.asset(request.pathVariable("name"))
                .map(asset -> {
                    var encoding = asset.encodingFor(request.headers().firstHeader(HttpHeaders.ACCEPT_ENCODING));
                    Pages.isForEver(request.exchange().getResponse());
                    return ServerResponse.ok()
                            .contentType(asset.type())
                            .headers(headers -> {
                                headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
                                if (!encoding.equals(Asset.PLAIN)) {
                                    headers.set(HttpHeaders.CONTENT_ENCODING, encoding);
                                }
                            })
                            .bodyValue(asset.bytes(encoding));
                })
                .orElseGet(() -> Mono.error(new Refusal(Problem.NOT_FOUND)));
    }
}
