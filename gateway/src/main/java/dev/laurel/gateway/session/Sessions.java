package dev.laurel.gateway.session;

import reactor.core.publisher.Mono;

/** Where sessions are kept, and the sign-ins that are under way. */
interface Sessions {

    Mono<Session> find(SessionKey key);

    Mono<Void> begin(SessionKey key, Session session);

    /** Puts the session in the place of an earlier one; nothing happens when that has ended meanwhile. */
    Mono<Void> replace(SessionKey key, Session session);

    Mono<Void> end(SessionKey key);

    /** Ends all that belong to this session of the identity provider, wherever they are. */
    Mono<Void> endAll(String providerSession);

    /** Whether it is for the asker to renew this session's tokens: a refresh token works once. */
    Mono<Boolean> mayRenew(SessionKey key);

    Mono<Void> attempted(SessionKey key, Attempt attempt);

    /** The attempt, which is then forgotten: its answer is taken once. */
    Mono<Attempt> take(SessionKey key);
}
