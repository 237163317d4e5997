package dev.laurel.gateway.answer;

import org.springframework.http.server.reactive.ServerHttpResponse;

/** Tells pages, which may load their parts from here, and those parts from the API's answers, which may load nothing. */
public final class Pages {

    /** Read and taken off on the way out. {@code HeadersBetween} lets no service say it. */
    static final String MARK = "X-Laurel-Page";

    static final String WITHOUT_NONCE = "page";
    static final String NONCE = "nonce-";
    static final String FOR_EVER = "for-ever";

    private Pages() {}

    /** To be called before the answer is begun. */
    public static void isPage(ServerHttpResponse response) {
        response.getHeaders().set(MARK, WITHOUT_NONCE);
    }

    /** A page whose scripts and styles bear this nonce, which no other answer has. */
    public static void isPage(ServerHttpResponse response, String nonce) {
        response.getHeaders().set(MARK, NONCE + nonce);
    }

    /** A part under a name that no other content will have: nobody needs to ask for it twice. */
    public static void isForEver(ServerHttpResponse response) {
        response.getHeaders().set(MARK, FOR_EVER);
    }
}
