package dev.laurel.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucket;
import reactor.core.publisher.Mono;

/** Counts in this gateway's memory. */
final class OwnCounts implements Counts {

    private record Key(String policy, String caller) {}

    private record Window(Policy policy, LocalBucket bucket) {}

    private final Cache<Key, Window> windows;
    private final TimeMeter time;

    OwnCounts(int most, Ticker ticker) {
        this.windows = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(most)
                .expireAfter(Expiry.creating(
                        (Key key, Window window) -> window.policy().quota().window()))
                .build();
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ticker.read();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    @Override
    public Mono<Count> count(Policy policy, String caller) {
        var window = windows.get(new Key(policy.name(), caller), key -> new Window(policy, begin(policy)));
        return Mono.just(Count.of(policy, window.bucket().tryConsumeAndReturnRemaining(1)));
    }

    private LocalBucket begin(Policy policy) {
        var builder = Bucket.builder().withCustomTimePrecision(time);
        for (var bandwidth : policy.bucket().getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
