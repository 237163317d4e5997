package dev.laurel.gateway.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Counts in Redis, so that a caller has one quota at all gateways. While Redis does not answer each gateway counts for
 * itself: nobody is locked out for want of Redis, and nobody gets more than the quota times the gateways.
 */
final class SharedCounts implements Counts, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedCounts.class);
    private static final String PREFIX = "laurel:limit:";

    private final LimitSettings settings;
    private final Counts own;
    private final RedisClient client;
    private final AtomicLong askAgainAt = new AtomicLong(System.nanoTime());
    private volatile @Nullable AsyncProxyManager<byte[]> buckets;

    SharedCounts(LimitSettings settings, Counts own) {
        this.settings = settings;
        this.own = own;
        this.client = RedisClient.create(RedisURI.create(settings.redis()));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(1))
                        .build())
                .build());
    }

    @Override
    public Mono<Count> count(Policy policy, String caller) {
        if (System.nanoTime() - askAgainAt.get() < 0) {
            return own.count(policy, caller);
        }
        return Mono.fromFuture(() -> connected()
                        .thenCompose(redis -> redis.builder()
                                .build(key(policy, caller), () -> CompletableFuture.completedFuture(policy.bucket()))
                                .tryConsumeAndReturnRemaining(1)))
                .timeout(settings.redisPatience())
                .map(probe -> Count.of(policy, probe))
                .onErrorResume(failure -> {
                    pause(failure);
                    return own.count(policy, caller);
                });
    }

    private void pause(Throwable failure) {
        long now = System.nanoTime();
        long until = askAgainAt.get();
        // Of those whose requests fail together one says so.
        if (now - until >= 0
                && askAgainAt.compareAndSet(until, now + settings.redisPause().toNanos())) {
            LOG.warn(
                    "Redis does not answer; this gateway counts for itself for {} s: {}",
                    settings.redisPause().toSeconds(),
                    failure.toString());
        }
    }

    private CompletableFuture<AsyncProxyManager<byte[]>> connected() {
        var known = buckets;
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        return client.connectAsync(ByteArrayCodec.INSTANCE, RedisURI.create(settings.redis()))
                .toCompletableFuture()
                .thenApply(connection -> {
                    var manager = Bucket4jLettuce.casBasedBuilder(connection)
                            .expirationAfterWrite(
                                    ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
                            .build()
                            .asAsync();
                    buckets = manager;
                    return manager;
                });
    }

    private static byte[] key(Policy policy, String caller) {
        return (PREFIX + policy.name() + ":" + caller).getBytes(UTF_8);
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
