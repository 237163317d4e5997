package dev.laurel.social.notification.inbox;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A customer's notices as they come, as server-sent events. The request's thread, which is a virtual one, stays with
 * the stream; a blocked one costs nothing.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
@RestController
class StreamController {

    private final OpenStreams streams;
    private final Follow follow;
    private final Inbox inbox;
    private final Clock clock;

    StreamController(OpenStreams streams, Follow follow, Inbox inbox, Clock clock) {
        this.streams = streams;
        this.follow = follow;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Everything after the notice that {@code Last-Event-ID} names, or the parameter {@code after}, which a browser's
     * first request can only use; without either everything from now on. It ends with the access token, and a client
     * takes it up again with a new one.
     */
    @GetMapping("/api/notifications/stream")
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String after,
            JwtAuthenticationToken caller,
            HttpServletResponse response)
            throws IOException {
        var asked = lastEventId == null || lastEventId.isEmpty() ? after : lastEventId;
        if (asked != null && !asked.matches("\\d{1,18}")) {
            var field = asked.equals(after) ? "after" : "Last-Event-ID";
            throw CommonProblems.validation(List.of(new FieldError(field, "must be the id of a notification")))
                    .asException();
        }
        var customer = caller.getName();
        var opened = streams.open(customer);
        if (opened.isEmpty()) {
            throw CommonProblems.unavailable().asException().header(HttpHeaders.RETRY_AFTER, "5");
        }
        var stream = opened.get();
        try {
            var newest = inbox.newest(customer);
            // A number from before everything was forgotten would hide what comes now.
            var from = asked == null ? newest : Math.min(newest, Long.parseLong(asked));
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            follow.follow(customer, from, end(caller), stream, response.getWriter());
        } finally {
            streams.close(customer, stream);
        }
    }

    private Instant end(JwtAuthenticationToken caller) {
        return Optional.ofNullable(caller.getToken().getExpiresAt()).orElse(clock.instant());
    }
}
