package dev.laurel.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.gateway.answer.MissingPage;
import dev.laurel.gateway.answer.Pages;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The portal itself, which says at an address it does not know that nothing is there; with the status that says so too. */
final class PortalMissingPage implements MissingPage {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final AppFiles files;
    private final Nonces nonces;

    PortalMissingPage(AppFiles files, Nonces nonces) {
        this.files = files;
        this.nonces = nonces;
    }

    /** Browsers ask for HTML by name when somebody goes to an address; the API answers in JSON whoever asks. */
    @Override
    public boolean isFor(ServerHttpRequest request) {
        var accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return READING.contains(request.getMethod())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getPath().pathWithinApplication().value().startsWith("/api/")
                && files.hasPage();
    }

    @Override
    public Mono<Void> write(ServerWebExchange exchange) {
        var nonce = nonces.next();
        var page = files.page(nonce).orElseThrow().getBytes(UTF_8);
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.NOT_FOUND);
        response.getHeaders().setContentType(PortalRoutes.HTML);
        response.getHeaders().setContentLength(page.length);
        Pages.isPage(response, nonce);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(page)));
    }
}
