package dev.laurel.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.laurel.dialogue.answer.AnswersUnavailableException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Calls of one service, behind a circuit. What it refuses (4xx) is an answer; what fails otherwise makes answers
 * unavailable, and the dialogue says so.
 *
 * @param service its name
 */
record Calls<S>(String service, Supplier<S> exchange, CircuitBreaker circuit) {

    private static final Set<String> US = Set.of("unauthorized", "forbidden");
    private static final Logger log = LoggerFactory.getLogger(Calls.class);
    private static final CircuitBreakerConfig CIRCUIT = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .build();

    /** A refusal, as problem details tell it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(
            @Nullable String type,
            @Nullable String detail,
            @Nullable String reason,
            @Nullable Long available) {

        static final Refusal UNTOLD = new Refusal(null, null, null, null);

        /** The problem's slug; empty when it is none of ours. */
        String slug() {
            return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
        }
    }

    private sealed interface Told<T> {

        record Answer<T>(T body) implements Told<T> {}

        record Refused<T>(Refusal why) implements Told<T> {}
    }

    Calls(String service, Supplier<S> exchange) {
        this(service, exchange, CircuitBreaker.of(service, CIRCUIT));
    }

    /** What the service answers. A refusal was not expected and counts as silence. */
    <T> T ask(Function<S, T> call) {
        return ask(call, refusal -> {
            throw notNow(refusal);
        });
    }

    /** What the service answers, or what its refusal means. */
    <T> T ask(Function<S, T> call, Function<Refusal, T> refused) {
        Told<T> told = guarded(() -> {
            try {
                return new Told.Answer<>(call.apply(exchange.get()));
            } catch (HttpClientErrorException failure) {
                Refusal refusal = refusal(failure);
                if (US.contains(refusal.slug())) {
                    throw failure; // it is this service that the other one does not let in: no answer to anybody
                }
                return new Told.Refused<>(refusal);
            }
        });
        return switch (told) {
            case Told.Answer<T>(var body) -> body;
            case Told.Refused<T>(var why) -> refused.apply(why);
        };
    }

    /** A refusal that means: later, or that something is amiss. */
    AnswersUnavailableException notNow(Refusal refusal) {
        return unavailable(new IllegalStateException(service + " refused: " + refusal));
    }

    private <T> T guarded(Supplier<T> call) {
        try {
            return circuit.executeSupplier(call);
        } catch (RuntimeException silent) {
            log.warn("{} does not answer: {}", service, silent.toString());
            throw unavailable(silent);
        }
    }

    private AnswersUnavailableException unavailable(RuntimeException cause) {
        return new AnswersUnavailableException(service + " does not answer", cause);
    }

    private static Refusal refusal(HttpClientErrorException refused) {
        try {
            Refusal told = refused.getResponseBodyAs(Refusal.class);
            return told == null ? Refusal.UNTOLD : told;
        } catch (RestClientException | IllegalStateException unreadable) {
            return Refusal.UNTOLD;
        }
    }
}
