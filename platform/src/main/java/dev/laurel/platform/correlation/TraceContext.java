package dev.laurel.platform.correlation;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace context of what is being done now. Its trace id is the correlation id that clients and logs see.
 *
 * @param traceId 32 lower-case hex digits, not all zero
 * @param spanId 16 lower-case hex digits, not all zero
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public record TraceContext(String traceId, String spanId) {

    /** The HTTP and Kafka header in which the context travels. */
    public static final String HEADER = "traceparent";

    /** The header of every answer that carries the trace id. */
    public static final String CORRELATION_HEADER = "X-Correlation-Id";

    private static final String TRACEPARENT_KEY = HEADER;
    private static final String CORRELATION_KEY = "correlationId";
    private static final int LENGTH = 55;
    private static final HexFormat HEX = HexFormat.of();

    /** A new trace. */
    public static TraceContext start() {
        return new TraceContext(randomHex() + randomHex(), randomHex());
    }

    /** The context that a {@code traceparent} header describes, or nothing if it is absent or malformed. */
    public static Optional<TraceContext> parse(@Nullable String traceparent) {
        if (traceparent == null
                || traceparent.length() != LENGTH
                || !traceparent.startsWith("00-")
                || traceparent.charAt(35) != '-'
                || traceparent.charAt(52) != '-'
                || !isHex(traceparent, 53, LENGTH)
                || !isId(traceparent, 3, 35)
                || !isId(traceparent, 36, 52)) {
            return Optional.empty();
        }
        return Optional.of(new TraceContext(traceparent.substring(3, 35), traceparent.substring(36, 52)));
    }

    /** Hex digits in lower case, not all zero. */
    private static boolean isId(String text, int from, int to) {
        return isHex(text, from, to) && text.chars().skip(from).limit(to - from).anyMatch(digit -> digit != '0');
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Continues the trace that the header describes, or starts one. */
    public static TraceContext continuing(@Nullable String traceparent) {
        return parse(traceparent)
                .map(caller -> new TraceContext(caller.traceId, randomHex()))
                .orElseGet(TraceContext::start);
    }

    /** The context of the current thread's work, if it has one. */
    public static Optional<TraceContext> current() {
        return parse(MDC.get(TRACEPARENT_KEY));
    }

    /** The correlation id of the current thread's work, if it has one. */
    public static @Nullable String currentCorrelationId() {
        return MDC.get(CORRELATION_KEY);
    }

    /** Makes this the context of the current thread, in its logs too, until the scope is closed. */
    public Scope open() {
        MDC.put(TRACEPARENT_KEY, traceparent());
        MDC.put(CORRELATION_KEY, traceId);
        return Scope.OPEN;
    }

    /** The header's value. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    private static String randomHex() {
        long random;
        do {
            random = ThreadLocalRandom.current().nextLong();
        } while (random == 0);
        return HEX.toHexDigits(random);
    }

    /** The time during which a context is the thread's. */
    public enum Scope implements AutoCloseable {
        OPEN;

        @Override
        public void close() {
            MDC.remove(TRACEPARENT_KEY);
            MDC.remove(CORRELATION_KEY);
        }
    }
}
