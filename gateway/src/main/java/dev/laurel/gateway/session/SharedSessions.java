package dev.laurel.gateway.session;

import dev.laurel.gateway.answer.Problem;
import dev.laurel.gateway.answer.Refusal;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.codec.StringCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions in Redis, so that a browser is signed in at all gateways, sealed with what only its cookie gives. Unlike a
 * count, a session cannot be made up: while Redis does not answer, requests of browsers are refused as unavailable.
 */
final class SharedSessions implements Sessions, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSessions.class);
    private static final String SESSION = "laurel:session:";
    private static final String RENEWAL = "laurel:session-renewal:";
    private static final String OF_PROVIDER = "laurel:sessions-of:";
    private static final String ATTEMPT = "laurel:sign-in:";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** The identity provider lets no session last longer. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final SessionSettings settings;
    private final Sealing sealing;
    private final Clock clock;
    private final RedisClient client;
    private volatile @Nullable RedisReactiveCommands<String, String> connected;

    SharedSessions(SessionSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.sealing = new Sealing(json);
        this.clock = clock;
        this.client = RedisClient.create(RedisURI.create(settings.redis()));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
    }

    @Override
    public Mono<Session> find(SessionKey key) {
        return asked(redis -> redis.get(SESSION + key.name())).map(kept -> sealing.open(kept, key, Session.class));
    }

    @Override
    public Mono<Void> begin(SessionKey key, Session session) {
        var all = OF_PROVIDER + session.providerSession();
        return asked(redis -> redis.sadd(all, key.name())
                        .then(redis.pexpire(all, LONGEST))
                        .then(redis.set(
                                SESSION + key.name(), sealing.seal(session, key), SetArgs.Builder.px(left(session)))))
                .then();
    }

    @Override
    public Mono<Void> replace(SessionKey key, Session session) {
        return asked(redis -> redis.set(
                        SESSION + key.name(),
                        sealing.seal(session, key),
                        SetArgs.Builder.px(left(session)).xx()))
                .then();
    }

    @Override
    public Mono<Void> end(SessionKey key) {
        return asked(redis -> redis.del(SESSION + key.name())).then();
    }

    @Override
    public Mono<Void> endAll(String providerSession) {
        var all = OF_PROVIDER + providerSession;
        return asked(redis -> redis.smembers(all)
                        .map(name -> SESSION + name)
                        .collectList()
                        .filter(names -> !names.isEmpty())
                        .flatMap(names -> redis.del(names.toArray(String[]::new)))
                        .then(redis.del(all)))
                .then();
    }

    /** For as long as the identity provider may take; if it fails, the next one may try. */
    @Override
    public Mono<Boolean> mayRenew(SessionKey key) {
        return asked(redis -> redis.set(
                        RENEWAL + key.name(),
                        "",
                        SetArgs.Builder.px(settings.patience()).nx()))
                .map(ok -> true)
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Void> attempted(SessionKey key, Attempt attempt) {
        return asked(redis -> redis.set(
                        ATTEMPT + key.name(), sealing.seal(attempt, key), SetArgs.Builder.px(settings.signInWithin())))
                .then();
    }

    @Override
    public Mono<Attempt> take(SessionKey key) {
        return asked(redis -> redis.getdel(ATTEMPT + key.name())).map(kept -> sealing.open(kept, key, Attempt.class));
    }

    private Duration left(Session session) {
        var left = Duration.between(clock.instant(), session.until());
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }

    private <T> Mono<T> asked(Function<RedisReactiveCommands<String, String>, Mono<T>> question) {
        return commands().flatMap(question).timeout(PATIENCE).onErrorMap(away -> {
            LOG.warn("Redis does not answer about sessions: {}", away.toString());
            return new Refusal(Problem.UNAVAILABLE);
        });
    }

    private Mono<RedisReactiveCommands<String, String>> commands() {
        var known = connected;
        if (known != null) {
            return Mono.just(known);
        }
        return Mono.fromFuture(() -> client.connectAsync(StringCodec.UTF8, RedisURI.create(settings.redis()))
                        .toCompletableFuture())
                .map(connection -> {
                    var commands = connection.reactive();
                    connected = commands;
                    return commands;
                });
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
