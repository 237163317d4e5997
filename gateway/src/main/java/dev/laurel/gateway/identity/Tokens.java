package dev.laurel.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.identity.Caller.SignedIn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * From a bearer token to its caller. What was found valid is remembered for a minute at most and never past its expiry,
 * under the token's SHA-256, so that neither the signature is checked for every request nor any token is kept.
 */
public final class Tokens {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private record Found(SignedIn caller, Instant until) {}

    private final ReactiveJwtDecoder decoder;
    private final Clock clock;
    private final Cache<ByteBuffer, Found> valid;

    Tokens(ReactiveJwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.valid = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((ByteBuffer digest, Found found) -> remaining(found)))
                .build();
    }

    /** {@link Caller.Unknown#REJECTED} when the token is not valid; a {@link Refusal} only when that cannot be told. */
    public Mono<Caller> caller(String token) {
        var digest = digest(token);
        var known = valid.getIfPresent(digest);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Mono.just(known.caller());
        }
        return decoder.decode(token)
                .<Caller>map(jwt -> {
                    var caller = new SignedIn(Objects.requireNonNull(jwt.getSubject()), roles(jwt));
                    var expiry = jwt.getExpiresAt();
                    if (expiry != null && expiry.isAfter(clock.instant())) {
                        valid.put(digest, new Found(caller, expiry));
                    }
                    return caller;
                })
                .onErrorResume(JwtException.class, refused -> Mono.just(Caller.Unknown.REJECTED))
                // The decoder wraps what its source of keys throws.
                .onErrorMap(
                        failure -> failure.getCause() instanceof IssuerKeys.Unreachable,
                        failure -> new Refusal(Problem.UNAVAILABLE));
    }

    private Duration remaining(Found found) {
        var left = Duration.between(clock.instant(), found.until());
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    private static Set<String> roles(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof List<?> roles
                ? roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static ByteBuffer digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
