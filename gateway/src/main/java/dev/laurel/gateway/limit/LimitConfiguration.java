package dev.laurel.gateway.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LimitConfiguration.class);

    /** What windows are measured with. */
    @Bean
    @ConditionalOnMissingBean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    @Bean
    Counts counts(LimitSettings settings, Ticker ticker) {
        var own = new OwnCounts(settings.mostCounted(), ticker);
        return settings.redis().isBlank() ? own : new SharedCounts(settings, own);
    }

    @Bean
    RateLimit rateLimit(LimitSettings settings, Counts counts) {
        if (!settings.enabled()) {
            LOG.warn("Rate limits are off (LAUREL_RATE_LIMIT=off): anybody may ask as often as he likes");
        }
        return new RateLimit(counts, settings.policies(), settings.enabled());
    }
}
