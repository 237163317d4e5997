package dev.laurel.social.notification.inbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.laurel.social.notification.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** What customers were told in their inboxes, for staff. */
@Repository
public class ToldNotices {

    private final MongoTemplate mongo;

    ToldNotices(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A notice and the event that it tells of. */
    public record Told(String eventId, Notice notice, Instant at) {}

    /** The latest of a customer, newest first. */
    public List<Told> ofCustomer(String customer, int most) {
        return mongo.getCollection(MongoInbox.COLLECTION)
                .find(Filters.eq(InboxForm.CUSTOMER, customer))
                .sort(Sorts.descending(InboxForm.NUMBER))
                .limit(most)
                .map(ToldNotices::told)
                .into(new ArrayList<>());
    }

    private static Told told(Document stored) {
        var entry = InboxForm.read(stored);
        var id = stored.getString("_id");
        return new Told(id.substring(0, id.lastIndexOf(':')), entry.notice(), entry.at());
    }
}
