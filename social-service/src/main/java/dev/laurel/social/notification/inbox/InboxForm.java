package dev.laurel.social.notification.inbox;

import dev.laurel.social.notification.Notice;
import dev.laurel.social.notification.NoticeForm;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** A notice as the inbox stores it. */
final class InboxForm {

    static final String CUSTOMER = "customer";
    static final String NUMBER = "number";
    static final String AT = "at";

    /** The customer, as long as it was not read. */
    static final String UNREAD_BY = "unreadBy";

    private InboxForm() {}

    static Document write(String id, String customer, long number, Notice notice, Instant at) {
        return new Document("_id", id)
                .append(CUSTOMER, customer)
                .append(NUMBER, number)
                .append(AT, Date.from(at))
                .append(UNREAD_BY, customer)
                .append("notice", NoticeForm.write(notice));
    }

    static InboxEntry read(Document stored) {
        return new InboxEntry(
                stored.get(NUMBER, Number.class).longValue(),
                NoticeForm.read(stored.get("notice", Document.class)),
                stored.getDate(AT).toInstant(),
                !stored.containsKey(UNREAD_BY));
    }
}
