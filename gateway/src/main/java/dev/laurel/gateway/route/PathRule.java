package dev.laurel.gateway.route;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Everything the gateway knows about a path.
 *
 * @param method null for all methods; the service refuses those it does not have
 * @param service by its name in the registry; {@link RouteTable#GATEWAY} for what the gateway answers itself
 * @param path what the service is asked for instead, when that is another path
 * @param body how large a request may be
 * @param timeout how long the service may take to begin its answer
 */
public record PathRule(
        PathPattern pattern,
        @Nullable HttpMethod method,
        String service,
        @Nullable String path,
        Access access,
        Limit limit,
        DataSize body,
        Duration timeout) {

    boolean allows(HttpMethod asked) {
        return method == null
                || method.equals(asked)
                || (asked.equals(HttpMethod.HEAD) && method.equals(HttpMethod.GET));
    }

    /** The path as it may be logged and counted: without anybody's ids. */
    public String template() {
        return pattern.getPatternString();
    }
}
