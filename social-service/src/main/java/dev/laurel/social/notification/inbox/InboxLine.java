package dev.laurel.social.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.social.notification.Kind;
import dev.laurel.social.notification.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its customer sees it.
 *
 * @param id names it among the customer's notices, and is what a stream is taken up again with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxLine(
        String id,
        Kind kind,
        String title,
        String text,
        Notice.@Nullable Reference reference,
        Instant at,
        boolean read) {

    static InboxLine of(InboxEntry entry) {
        var notice = entry.notice();
        return new InboxLine(
                Long.toString(entry.number()),
                notice.kind(),
                notice.title(),
                notice.text(),
                notice.reference(),
                entry.at(),
                entry.read());
    }
}
