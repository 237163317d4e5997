package dev.laurel.gateway.limit;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often callers may ask.
 *
 * @param enabled off only for load tests; the log says so at start
 * @param redis where several gateways keep one count, as {@code redis://host:6379}; empty: each counts for itself
 * @param redisPatience how long a count in Redis may take before this gateway counts for itself
 * @param redisPause how long it then does so before it asks Redis again
 * @param mostCounted how many callers are remembered in memory; beyond, those not seen lately are forgotten first
 * @param quotas one for each kind
 */
@Validated
@ConfigurationProperties("laurel.rate-limit")
record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String redis,
        @DefaultValue("150ms") Duration redisPatience,
        @DefaultValue("5s") Duration redisPause,
        @DefaultValue("200000") @Positive int mostCounted,
        Map<Kind, Quota> quotas) {

    /** Whose requests are counted together. */
    enum Kind {
        SIGNED_OUT,
        CUSTOMER,
        STAFF,
        SIGN_IN,
        WEBHOOK
    }

    /** Requests in a window that begins with the first of them. */
    record Quota(@Positive long requests, Duration window) {}

    LimitSettings {
        var missing = EnumSet.allOf(Kind.class);
        missing.removeAll(quotas.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("laurel.rate-limit.quotas: missing " + missing);
        }
    }

    /** The quotas as they are applied and told. */
    Map<Kind, Policy> policies() {
        var policies = new EnumMap<Kind, Policy>(Kind.class);
        quotas.forEach((kind, quota) -> policies.put(kind, Policy.of(kind, quota)));
        return policies;
    }
}
