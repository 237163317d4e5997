package dev.laurel.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Sessions in this gateway's memory: its restart signs everybody out of here, and the identity provider in again. */
final class OwnSessions implements Sessions {

    private final Cache<SessionKey, Session> sessions;
    private final Cache<SessionKey, Attempt> attempts;
    private final Clock clock;

    OwnSessions(SessionSettings settings, Clock clock) {
        this.clock = clock;
        this.sessions = Caffeine.newBuilder()
                .maximumSize(settings.most())
                .expireAfter(Expiry.writing((SessionKey key, Session session) -> remaining(session)))
                .build();
        this.attempts = Caffeine.newBuilder()
                .maximumSize(settings.most())
                .expireAfterWrite(settings.signInWithin())
                .build();
    }

    private Duration remaining(Session session) {
        var left = Duration.between(clock.instant(), session.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public Mono<Session> find(SessionKey key) {
        return Mono.fromSupplier(() -> sessions.getIfPresent(key));
    }

    @Override
    public Mono<Void> begin(SessionKey key, Session session) {
        return Mono.fromRunnable(() -> sessions.put(key, session));
    }

    @Override
    public Mono<Void> replace(SessionKey key, Session session) {
        return Mono.fromRunnable(() -> sessions.asMap().replace(key, session));
    }

    @Override
    public Mono<Void> end(SessionKey key) {
        return Mono.fromRunnable(() -> sessions.invalidate(key));
    }

    @Override
    public Mono<Void> endAll(String providerSession) {
        return Mono.fromRunnable(() -> sessions.asMap()
                .values()
                .removeIf(session -> session.providerSession().equals(providerSession)));
    }

    /** There is one gateway, in which {@link Renewal} lets only one pass. */
    @Override
    public Mono<Boolean> mayRenew(SessionKey key) {
        return Mono.just(true);
    }

    @Override
    public Mono<Void> attempted(SessionKey key, Attempt attempt) {
        return Mono.fromRunnable(() -> attempts.put(key, attempt));
    }

    @Override
    public Mono<Attempt> take(SessionKey key) {
        return Mono.fromSupplier(() -> attempts.asMap().remove(key));
    }
}
