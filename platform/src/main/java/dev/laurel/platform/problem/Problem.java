package dev.laurel.platform.problem;

import dev.laurel.platform.correlation.TraceContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A refusal as a client sees it (RFC 9457). Expected refusals of the domain are values; the edge turns them into this.
 *
 * @param slug names the kind of problem and its page {@code docs/problems/<slug>.md}
 * @param status the HTTP status
 * @param title the same for all problems of the kind
 * @param detail this occurrence, in words that help its reader
 * @param properties further members of the answer
 */
public record Problem(String slug, HttpStatus status, String title, String detail, Map<String, Object> properties) {

    private static final String TYPE_BASE = "https://laurel.dev/problems/";

    public static Problem of(String slug, HttpStatus status, String title, String detail) {
        return new Problem(slug, status, title, detail, Map.of());
    }

    /** The same problem with one more member in its answer. */
    public Problem with(String key, Object value) {
        var extended = new LinkedHashMap<>(properties);
        extended.put(key, value);
        return new Problem(slug, status, title, detail, extended);
    }

    /** The answer's body, with the correlation id of the current request. */
    public ProblemDetail toBody() {
        var body = new Body(status, detail);
        body.setType(URI.create(TYPE_BASE + slug));
        body.setTitle(title);
        var correlationId = TraceContext.currentCorrelationId();
        if (correlationId != null) {
            body.setProperty("correlationId", correlationId);
        }
        properties.forEach(body::setProperty);
        return body;
    }

    /** What an edge throws so that this is its answer. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** The whole answer. */
    public ResponseEntity<ProblemDetail> toResponse() {
        return asException().toResponse();
    }

    /**
     * Without {@code instance}, which Spring would fill with the request's path: the answer about somebody else's object
     * is to the letter the one about none. What tells occurrences apart is the correlation id.
     */
    private static final class Body extends ProblemDetail {

        Body(HttpStatus status, String detail) {
            super(status.value());
            setDetail(detail);
        }

        @Override
        public void setInstance(@Nullable URI instance) {
            // left out on purpose, see above
        }
    }
}
