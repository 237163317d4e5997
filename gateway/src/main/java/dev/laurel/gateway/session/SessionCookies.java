package dev.laurel.gateway.session;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;

/**
 * The two cookies: a session's, and the one that binds a sign-in under way to the browser that began it. Lax, because
 * the way back from the identity provider may cross sites, where a strict one would not be sent.
 */
@Component
final class SessionCookies {

    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final boolean secure;
    private final String session;
    private final String signIn;
    private final Duration signInWithin;

    SessionCookies(SessionSettings settings) {
        this.secure = settings.secureCookies();
        // A cookie of this prefix is from this host alone, over TLS (RFC 6265bis); without TLS browsers refuse it.
        var prefix = secure ? "__Host-" : "";
        this.session = prefix + "laurel-session";
        this.signIn = prefix + "laurel-sign-in";
        this.signInWithin = settings.signInWithin();
    }

    @Nullable String session(ServerHttpRequest request) {
        return value(request, session);
    }

    @Nullable String signIn(ServerHttpRequest request) {
        return value(request, signIn);
    }

    void setSession(ServerHttpResponse response, String value) {
        response.addCookie(cookie(session, value).build());
    }

    void clearSession(ServerHttpResponse response) {
        response.getCookies().remove(session);
        response.addCookie(cookie(session, "").maxAge(Duration.ZERO).build());
    }

    void setSignIn(ServerHttpResponse response, String value) {
        response.addCookie(cookie(signIn, value).maxAge(signInWithin).build());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }

    /** Two of a name, or one that is none of ours, are as good as none. */
    private static @Nullable String value(ServerHttpRequest request, String name) {
        var all = request.getCookies().get(name);
        if (all == null || all.size() != 1) {
            return null;
        }
        var value = all.getFirst().getValue();
        return OURS.matcher(value).matches() ? value : null;
    }
}
