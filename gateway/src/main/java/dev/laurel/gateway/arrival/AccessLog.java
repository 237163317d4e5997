package dev.laurel.gateway.arrival;

import dev.laurel.gateway.answer.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.SignalType;

/**
 * One line and one measurement for each request: method, path as a template, status, duration. No token, no query, no
 * id of anybody.
 */
@Component
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final Logger FAILURES = LoggerFactory.getLogger(Arrival.class);
    private static final String CORRELATION_ID = "correlationId";
    /** The client went away before its answer: nginx's number for it, since HTTP has none. */
    private static final int GONE_AWAY = 499;

    private record Outcome(String method, String path, int status) {}

    private final MeterRegistry meters;
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void ended(ServerWebExchange exchange, Visit visit, SignalType signal) {
        var rule = visit.rule();
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        var outcome = new Outcome(
                method(exchange),
                rule == null ? "unknown" : rule.template(),
                signal == SignalType.CANCEL ? GONE_AWAY : status == null ? 200 : status.value());
        long nanos = System.nanoTime() - visit.startedAt();
        timers.computeIfAbsent(outcome, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isInfoEnabled()) {
            MDC.put(CORRELATION_ID, visit.traceId());
            LOG.info(
                    "{} {} {} {} ms",
                    outcome.method,
                    outcome.path,
                    outcome.status,
                    Math.round(nanos / 10_000.0) / 100.0);
            MDC.remove(CORRELATION_ID);
        }
    }

    void failed(Visit visit, Problem problem, Throwable failure) {
        MDC.put(CORRELATION_ID, visit.traceId());
        var path = visit.rule() == null ? "unknown" : visit.rule().template();
        if (problem.equals(Problem.INTERNAL)) {
            FAILURES.error("{} failed", path, failure);
        } else {
            FAILURES.warn("{} ended as {}: {}", path, problem.slug(), failure.toString());
        }
        MDC.remove(CORRELATION_ID);
    }

    /** Anybody can invent methods; the names of measurements must stay few. */
    private static String method(ServerWebExchange exchange) {
        var name = exchange.getRequest().getMethod().name();
        return switch (name) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> name;
            default -> "OTHER";
        };
    }

    /** By Spring Boot's name and tags, so that the same dashboards fit gateway and services. */
    private Timer timer(Outcome outcome) {
        return Timer.builder("http.server.requests")
                .tags(Tags.of(
                        "method", outcome.method,
                        "uri", outcome.path,
                        "status", Integer.toString(outcome.status)))
                .register(meters);
    }
}
