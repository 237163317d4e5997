package dev.laurel.gateway.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** W3C trace context. Its ids need to be distinct, not secret. */
public final class TraceIds {

    private static final HexFormat HEX = HexFormat.of();

    private TraceIds() {}

    /** 32 hex digits, never all zero: the trace, and the correlation id that the caller sees. */
    public static String newTraceId() {
        var random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong() | 1L) + HEX.toHexDigits(random.nextLong());
    }

    /** The header for the next hop: sampled, so that the trace can be followed from the edge on. */
    public static String traceparent(String traceId) {
        return "00-" + traceId + "-"
                + HEX.toHexDigits(ThreadLocalRandom.current().nextLong() | 1L) + "-01";
    }
}
