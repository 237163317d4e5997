package dev.laurel.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * A browser that is signed in.
 *
 * @param subject the identity provider's id of the account
 * @param providerSession the identity provider's session ({@code sid}), to which several of ours may belong
 * @param csrfToken what every request that may change something must show besides the cookie
 * @param accessUntil when the access token expires
 * @param until when the refresh token expires, and the session with it
 */
record Session(
        String subject,
        String providerSession,
        String csrfToken,
        String accessToken,
        Instant accessUntil,
        String refreshToken,
        Instant until) {

    private static final String ATTRIBUTE = Session.class.getName();

    /** The session by which a request came; null for one without. */
    static @Nullable Session find(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    void sent(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    boolean knows(@Nullable String csrf) {
        return csrf != null && MessageDigest.isEqual(csrfToken.getBytes(UTF_8), csrf.getBytes(UTF_8));
    }

    Session renewed(Tokens tokens) {
        return new Session(
                subject,
                providerSession,
                csrfToken,
                tokens.accessToken(),
                tokens.accessUntil(),
                tokens.refreshToken(),
                tokens.until());
    }

    /** What the identity provider gives and takes back. */
    record Tokens(String accessToken, Instant accessUntil, String refreshToken, Instant until) {}

    @Override
    public String toString() {
        return "Session[until=" + until + "]"; // nothing of it belongs into a log
    }
}
