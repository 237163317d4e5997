package dev.laurel.auth.link;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Counts how often an identity names codes. Counted before the code is looked at, so that asking at once helps nobody. */
@Repository
class LinkTries {

    static final String COLLECTION = "linkTries";

    private final MongoTemplate mongo;

    LinkTries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Counts one more; how many there were in this window with it. */
    int count(LinkChannel channel, String externalId, Instant now, Duration window) {
        var one = Query.query(where("_id").is(id(channel, externalId, now, window)));
        var more = new Update().inc("tries", 1).setOnInsert("expiresAt", now.plus(window));
        try {
            return counted(one, more);
        } catch (DuplicateKeyException firstTriesAtOnce) {
            return counted(one, more);
        }
    }

    /** Whoever named a right one is no guesser. */
    void forgive(LinkChannel channel, String externalId, Instant now, Duration window) {
        mongo.remove(Query.query(where("_id").is(id(channel, externalId, now, window))), COLLECTION);
    }

    void removeExpired(Instant now) {
        mongo.remove(Query.query(where("expiresAt").lte(now)), COLLECTION);
    }

    private int counted(Query one, Update more) {
        var counted = mongo.findAndModify(
                one, more, FindAndModifyOptions.options().upsert(true).returnNew(true), Document.class, COLLECTION);
        return Objects.requireNonNull(counted).getInteger("tries");
    }

    private static String id(LinkChannel channel, String externalId, Instant now, Duration window) {
        return channel.key(externalId) + ":" + now.toEpochMilli() / window.toMillis();
    }
}
