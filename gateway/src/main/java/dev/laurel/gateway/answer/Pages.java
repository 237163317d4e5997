package dev.laurel.gateway.answer;

import org.springframework.http.server.reactive.ServerHttpResponse;

/** Tells an answer that is a page, which may load its parts from here, from the API's, which may load nothing. */
public final class Pages {

    /** Read and taken off on the way out. {@code HeadersBetween} lets no service say it. */
    static final String MARK = "X-Laurel-Page";

    private Pages() {}

    /** To be called before the answer is begun. */
    public static void isPage(ServerHttpResponse response) {
        response.getHeaders().set(MARK, "true");
    }
}
