package dev.laurel.gateway.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.util.Locale;

/**
 * A quota under the name by which clients are told of it. The whole quota comes back at once when the window ends: so
 * the request after the last allowed one is always refused, and refused until a moment that can be told. A bucket that
 * refills continuously would let request 101 pass after nine seconds. A count is forgotten when its window ends, so that
 * the next window begins with the caller's next request and not at some hour that all share.
 *
 * @param told the quota in the syntax of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10)
 */
record Policy(String name, LimitSettings.Quota quota, BucketConfiguration bucket, String told) {

    static Policy of(LimitSettings.Kind kind, LimitSettings.Quota quota) {
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var bandwidth = Bandwidth.builder()
                .capacity(quota.requests())
                .refillIntervally(quota.requests(), quota.window())
                .build();
        return new Policy(
                name,
                quota,
                BucketConfiguration.builder().addLimit(bandwidth).build(),
                "\"%s\";q=%d;w=%d"
                        .formatted(name, quota.requests(), quota.window().toSeconds()));
    }
}
