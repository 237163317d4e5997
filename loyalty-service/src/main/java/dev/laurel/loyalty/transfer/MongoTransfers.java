package dev.laurel.loyalty.transfer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.laurel.loyalty.erasure.PersonalData;
import dev.laurel.platform.store.FirstInsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Transfers in MongoDB, one document each. */
@Repository
class MongoTransfers implements Transfers, PersonalData {

    static final String COLLECTION = "transfers";
    static final String SENDER = "sender";
    static final String CREATED_AT = "createdAt";
    static final String LOOK_AT = "lookAt";
    static final String RECEIVER = "receiver";
    private static final String VERSION = "version";
    private static final String SHOWN_TO = "shownTo";
    /** What is shown of an address that is forgotten. */
    private static final String FORGOTTEN = "***";

    private final MongoTemplate mongo;

    MongoTransfers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean insert(Transfer transfer) {
        return FirstInsert.into(collection(), document(transfer));
    }

    @Override
    public boolean replace(Transfer next) {
        Bson before = Filters.and(Filters.eq(next.id()), Filters.eq(VERSION, next.version() - 1));
        return collection().replaceOne(before, document(next)).getMatchedCount() == 1;
    }

    @Override
    public Optional<Transfer> find(String id) {
        return Optional.ofNullable(collection().find(Filters.eq(id)).first()).map(MongoTransfers::transfer);
    }

    @Override
    public List<Transfer> due(Instant now, int most) {
        return collection()
                .find(Filters.lte(LOOK_AT, Date.from(now)))
                .sort(Sorts.ascending(LOOK_AT))
                .limit(most)
                .map(MongoTransfers::transfer)
                .into(new ArrayList<>());
    }

    @Override
    public List<Transfer> sentBy(String member, @Nullable Place after, int most) {
        Bson mine = Filters.eq(SENDER, member);
        return collection()
                .find(after == null ? mine : Filters.and(mine, before(after)))
                .sort(Sorts.descending(CREATED_AT, "_id"))
                .limit(most)
                .map(MongoTransfers::transfer)
                .into(new ArrayList<>());
    }

    /** Of those to him, and of those that he sent; the version keeps whoever read one before from writing it back. */
    @Override
    public void forget(String member) {
        collection()
                .updateMany(
                        Filters.and(
                                Filters.or(Filters.eq(RECEIVER, member), Filters.eq(SENDER, member)),
                                Filters.ne(SHOWN_TO, FORGOTTEN)),
                        Updates.combine(Updates.set(SHOWN_TO, FORGOTTEN), Updates.inc(VERSION, 1L)));
    }

    private static Bson before(Place place) {
        Date at = Date.from(place.createdAt());
        return Filters.or(
                Filters.lt(CREATED_AT, at), Filters.and(Filters.eq(CREATED_AT, at), Filters.lt("_id", place.id())));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    private static Document document(Transfer transfer) {
        Document document = new Document("_id", transfer.id())
                .append(VERSION, transfer.version())
                .append(SENDER, transfer.sender())
                .append("fingerprint", transfer.fingerprint())
                .append(SHOWN_TO, transfer.shownTo())
                .append("points", transfer.points())
                .append("state", transfer.state().name())
                .append(CREATED_AT, Date.from(transfer.createdAt()))
                .append("waitsUntil", Date.from(transfer.waitsUntil()));
        append(document, "toEmail", transfer.toEmail());
        append(document, RECEIVER, transfer.receiver());
        append(document, LOOK_AT, transfer.lookAt() == null ? null : Date.from(transfer.lookAt()));
        return document;
    }

    private static void append(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static Transfer transfer(Document stored) {
        Date lookAt = stored.getDate(LOOK_AT);
        return new Transfer(
                stored.getString("_id"),
                stored.get(VERSION, Number.class).longValue(),
                stored.getString(SENDER),
                stored.getString("fingerprint"),
                stored.getString("toEmail"),
                stored.getString(SHOWN_TO),
                stored.get("points", Number.class).longValue(),
                TransferState.valueOf(stored.getString("state")),
                stored.getString(RECEIVER),
                stored.getDate(CREATED_AT).toInstant(),
                stored.getDate("waitsUntil").toInstant(),
                lookAt == null ? null : lookAt.toInstant());
    }
}
