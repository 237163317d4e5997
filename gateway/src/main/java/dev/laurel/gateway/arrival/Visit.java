package dev.laurel.gateway.arrival;

import dev.laurel.gateway.route.PathRule;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * One request on its way through the gateway.
 *
 * @param traceId begun here; the correlation id in the answer, the log and every service behind
 * @param client who asks, by address
 * @param rule what there is at the path; null when there is nothing
 * @param startedAt by {@link System#nanoTime()}
 */
public record Visit(
        String traceId, InetAddress client, @Nullable PathRule rule, long startedAt) {

    private static final String ATTRIBUTE = Visit.class.getName();

    public static Visit of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }

    /** The visit, or null for what did not arrive by the public port. */
    public static @Nullable Visit find(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** The rule, for those who come after the check that there is one. */
    public PathRule requiredRule() {
        if (rule == null) {
            throw new IllegalStateException("Nothing at this path, and yet it went on");
        }
        return rule;
    }

    void begin(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
