package dev.laurel.gateway.session;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import dev.laurel.gateway.session.IdentityProvider.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/**
 * Renews a session's tokens before they expire, once, however many requests find them old at the same time: a refresh
 * token that is used twice ends the session at the identity provider.
 */
final class Renewal {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Sessions sessions;
    private final IdentityProvider provider;
    private final SessionSettings settings;
    private final Clock clock;
    private final Map<SessionKey, Mono<Session>> underWay = new ConcurrentHashMap<>();

    Renewal(Sessions sessions, IdentityProvider provider, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    /** The session with an access token that lasts; nothing when the session is over. */
    Mono<Session> current(SessionKey key, Session session) {
        if (lasts(session)) {
            return Mono.just(session);
        }
        return underWay.computeIfAbsent(key, this::begin);
    }

    private boolean lasts(Session session) {
        return clock.instant().plus(settings.renewAhead()).isBefore(session.accessUntil());
    }

    /** Goes on when those who wait for it go away, since the identity provider may already have taken the old token. */
    private Mono<Session> begin(SessionKey key) {
        return Mono.defer(() -> renew(key))
                .doFinally(ended -> underWay.remove(key))
                .cache();
    }

    private Mono<Session> renew(SessionKey key) {
        return sessions.find(key)
                .flatMap(session -> lasts(session)
                        ? Mono.just(session)
                        : sessions.mayRenew(key)
                                .flatMap(mine -> mine ? ask(key, session) : awaitAnother(key, session)));
    }

    private Mono<Session> ask(SessionKey key, Session session) {
        return provider.renew(session)
                .flatMap(renewed -> sessions.replace(key, renewed).thenReturn(renewed))
                .onErrorResume(Refused.class, over -> sessions.end(key).then(Mono.empty()))
                .onErrorResume(Refusal.class, away -> stillGood(session, away));
    }

    /** Another gateway is at it. */
    private Mono<Session> awaitAnother(SessionKey key, Session session) {
        return Mono.defer(() -> sessions.find(key))
                .filter(this::lasts)
                .repeatWhenEmpty(tries -> tries.delayElements(PAUSE))
                .timeout(
                        settings.patience(),
                        Mono.defer(() -> sessions.find(key)
                                .flatMap(found -> stillGood(session, new Refusal(Problem.UNAVAILABLE)))));
    }

    private Mono<Session> stillGood(Session session, Refusal otherwise) {
        return clock.instant().isBefore(session.accessUntil()) ? Mono.just(session) : Mono.error(otherwise);
    }
}
