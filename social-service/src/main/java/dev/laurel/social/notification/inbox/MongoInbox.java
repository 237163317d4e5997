package dev.laurel.social.notification.inbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.laurel.platform.store.IndexSource;
import dev.laurel.platform.store.MongoIndex;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * One document for each notice. Two unique keys decide: the event, which makes it be told once, and the customer's next
 * number, for which concurrent writers compete.
 */
@Repository
class MongoInbox implements Inbox, IndexSource {

    static final String COLLECTION = "notifications";
    private static final int MOST_ATTEMPTS = 200;

    private final MongoTemplate mongo;

    MongoInbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<MongoIndex> indexes() {
        return List.of(
                MongoIndex.unique(COLLECTION, InboxForm.CUSTOMER, InboxForm.NUMBER),
                MongoIndex.sparse(COLLECTION, InboxForm.UNREAD_BY),
                MongoIndex.plain(COLLECTION, InboxForm.AT));
    }

    @Override
    public boolean put(String customer, String eventId, Notice notice, Instant at) {
        var id = eventId + ":" + Channel.INBOX.word();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                documents().insertOne(InboxForm.write(id, customer, newest(customer) + 1, notice, at));
                return true;
            } catch (MongoWriteException refused) {
                if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw refused;
                }
                if (documents()
                                .find(Filters.eq(id))
                                .projection(Projections.include("_id"))
                                .first()
                        != null) {
                    return false;
                } // somebody else took the number
            }
        }
        throw new IllegalStateException("Others took the next number " + MOST_ATTEMPTS + " times");
    }

    @Override
    public List<InboxEntry> before(String customer, long number, int count) {
        return documents()
                .find(Filters.and(Filters.eq(InboxForm.CUSTOMER, customer), Filters.lt(InboxForm.NUMBER, number)))
                .sort(Sorts.descending(InboxForm.NUMBER))
                .limit(count)
                .map(InboxForm::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<InboxEntry> after(String customer, long number, int count) {
        return documents()
                .find(Filters.and(Filters.eq(InboxForm.CUSTOMER, customer), Filters.gt(InboxForm.NUMBER, number)))
                .sort(Sorts.ascending(InboxForm.NUMBER))
                .limit(count)
                .map(InboxForm::read)
                .into(new ArrayList<>());
    }

    @Override
    public long newest(String customer) {
        var last = documents()
                .find(Filters.eq(InboxForm.CUSTOMER, customer))
                .sort(Sorts.descending(InboxForm.NUMBER))
                .projection(Projections.include(InboxForm.NUMBER))
                .first();
        return last == null ? 0 : last.get(InboxForm.NUMBER, Number.class).longValue();
    }

    @Override
    public long unread(String customer) {
        return documents().countDocuments(Filters.eq(InboxForm.UNREAD_BY, customer));
    }

    @Override
    public boolean read(String customer, long number) {
        return documents()
                        .updateOne(
                                Filters.and(
                                        Filters.eq(InboxForm.CUSTOMER, customer), Filters.eq(InboxForm.NUMBER, number)),
                                Updates.unset(InboxForm.UNREAD_BY))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void readUpTo(String customer, long number) {
        documents()
                .updateMany(
                        Filters.and(Filters.eq(InboxForm.UNREAD_BY, customer), Filters.lte(InboxForm.NUMBER, number)),
                        Updates.unset(InboxForm.UNREAD_BY));
    }

    @Override
    public void forget(String customer) {
        documents().deleteMany(Filters.eq(InboxForm.CUSTOMER, customer));
    }

    @Override
    public void dropBefore(Instant time) {
        documents().deleteMany(Filters.lt(InboxForm.AT, Date.from(time)));
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }
}
