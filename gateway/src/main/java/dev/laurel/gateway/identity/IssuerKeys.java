package dev.laurel.gateway.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's public keys, kept in memory. A fetch that fails changes nothing: what could be checked before still can.
 * Only when there was never a key does the issuer's absence show, as {@link Unreachable}.
 */
final class IssuerKeys {

    /** The issuer's keys are not known yet and cannot be had now: neither a right nor a wrong token can be told. */
    static final class Unreachable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Unreachable() {
            super("The issuer's keys cannot be fetched");
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private record Known(JWKSet keys, long fetchedAt) {}

    private final IdentitySettings settings;
    private final AtomicLong askedAt;
    private final Mono<JWKSet> fetch;
    private volatile @Nullable Known known;

    IssuerKeys(IdentitySettings settings, WebClient client) {
        this.settings = settings;
        this.askedAt =
                new AtomicLong(System.nanoTime() - settings.keysAskedEvery().toNanos());
        this.fetch = client.get()
                .uri(settings.jwkSetUri())
                .retrieve()
                .bodyToMono(String.class)
                .timeout(PATIENCE)
                .handle((text, sink) -> {
                    try {
                        sink.next(JWKSet.parse(text));
                    } catch (ParseException unreadable) {
                        sink.error(unreadable);
                    }
                })
                .cast(JWKSet.class)
                .doOnNext(keys -> known = new Known(keys, System.nanoTime()))
                .doOnError(failure -> LOG.warn("The issuer's keys cannot be fetched: {}", failure.toString()))
                // Those who come while a fetch is under way wait for the same one.
                .cacheInvalidateIf(keys -> true);
    }

    /** The key that the token says it is signed with; nothing when the issuer has no such key. */
    Flux<JWK> matching(SignedJWT token) {
        var name = token.getHeader().getKeyID();
        var now = known;
        if (now == null) {
            return fetchNow().flatMapMany(keys -> Flux.fromIterable(named(keys, name)));
        }
        var found = named(now.keys(), name);
        if (found.isEmpty() && mayAsk()) {
            return fetchNow().onErrorReturn(now.keys()).flatMapMany(keys -> Flux.fromIterable(named(keys, name)));
        }
        if (System.nanoTime() - now.fetchedAt() > settings.keysFreshFor().toNanos() && mayAsk()) {
            fetch.onErrorComplete().subscribe();
        }
        return Flux.fromIterable(found);
    }

    private Mono<JWKSet> fetchNow() {
        return fetch.onErrorMap(failure -> new Unreachable());
    }

    private boolean mayAsk() {
        long now = System.nanoTime();
        long last = askedAt.get();
        return now - last >= settings.keysAskedEvery().toNanos() && askedAt.compareAndSet(last, now);
    }

    private static java.util.List<JWK> named(JWKSet keys, @Nullable String name) {
        var key = name == null ? null : keys.getKeyByKeyId(name);
        return key == null ? java.util.List.of() : java.util.List.of(key);
    }
}
