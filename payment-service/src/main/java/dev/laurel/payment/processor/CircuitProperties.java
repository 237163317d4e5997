package dev.laurel.payment.processor;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a processor is no longer offered.
 *
 * @param window how many of the latest requests count
 * @param least before so many requests nothing is concluded
 * @param lostPercent from which share of lost answers on it is not offered
 * @param pause for how long, before it is tried again
 * @param trials how many requests are tried then
 */
@Validated
@ConfigurationProperties("laurel.payment.circuit")
record CircuitProperties(
        @DefaultValue("20") @Positive int window,
        @DefaultValue("10") @Positive int least,
        @DefaultValue("50") @Positive @Max(100) int lostPercent,
        @DefaultValue("30s") @NotNull Duration pause,
        @DefaultValue("3") @Positive int trials) {

    CircuitBreakerConfig circuit() {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(window)
                .minimumNumberOfCalls(least)
                .failureRateThreshold(lostPercent)
                .waitDurationInOpenState(pause)
                // By the clock, not by the next request: what is not offered is not asked for.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(trials)
                .build();
    }
}
