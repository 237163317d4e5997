package dev.laurel.social.notification.delivery;

import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.NoticeForm;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** Deliveries as they are stored. */
final class DeliveryForm {

    static final String COLLECTION = "deliveries";
    static final String CUSTOMER = "customer";
    static final String NOTICE = "notice";
    static final String ATTEMPTS = "attempts";
    static final String DUE = "due";
    static final String END = "end";
    static final String ENDED_AT = "endedAt";
    static final String SET_ASIDE_AT = "setAsideAt";
    static final String REASON = "reason";

    static final String EVENT = "eventId";
    static final String CHANNEL = "channel";

    private static final String LANGUAGE = "language";

    private DeliveryForm() {}

    static Document write(Delivery delivery) {
        return new Document("_id", delivery.id())
                .append(EVENT, delivery.eventId())
                .append(CHANNEL, delivery.channel().name())
                .append(CUSTOMER, delivery.customer())
                .append(LANGUAGE, delivery.language().name())
                .append(NOTICE, NoticeForm.write(delivery.notice()))
                .append(ATTEMPTS, delivery.attempts())
                .append(DUE, Date.from(delivery.due()));
    }

    static Delivery read(Document stored) {
        return new Delivery(
                stored.getString(EVENT),
                Channel.valueOf(stored.getString(CHANNEL)),
                stored.getString(CUSTOMER),
                Language.valueOf(stored.getString(LANGUAGE)),
                NoticeForm.read(stored.get(NOTICE, Document.class)),
                stored.get(ATTEMPTS, Number.class).intValue(),
                stored.getDate(DUE).toInstant());
    }

    /** The same by another channel, as if it had been meant for that. */
    static Delivery again(Document stored, Channel other, Instant due) {
        return new Delivery(
                stored.getString(EVENT),
                other,
                stored.getString(CUSTOMER),
                Language.valueOf(stored.getString(LANGUAGE)),
                NoticeForm.read(stored.get(NOTICE, Document.class)),
                0,
                due);
    }

    static Deliveries.SetAside setAside(Document stored) {
        return new Deliveries.SetAside(
                stored.getString("_id"),
                stored.getString(CUSTOMER),
                Channel.valueOf(stored.getString(CHANNEL)).word(),
                stored.getString(REASON),
                stored.get(ATTEMPTS, Number.class).intValue(),
                stored.getDate(SET_ASIDE_AT).toInstant());
    }
}
