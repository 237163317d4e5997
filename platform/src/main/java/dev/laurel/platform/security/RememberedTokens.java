package dev.laurel.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for up to a minute, and never past its expiry, that a token was found valid, since checking its RSA
 * signature is what most of a cheap request would cost. Refused tokens are not remembered.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> valid;

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.valid = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((String text, Jwt token) -> remaining(token, clock)))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = valid.getIfPresent(token);
        if (known != null) {
            return known;
        }
        var decoded = decoder.decode(token);
        valid.put(token, decoded);
        return decoded;
    }

    private static Duration remaining(Jwt token, Clock clock) {
        var expiry = token.getExpiresAt();
        if (expiry == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), expiry);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
