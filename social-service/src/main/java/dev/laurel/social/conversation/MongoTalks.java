package dev.laurel.social.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Conversations in MongoDB. */
@Repository
class MongoTalks implements Talks {

    static final String COLLECTION = "conversations";
    static final String STATE = "word.state";
    static final String LAST = "lastAt";
    static final String CUSTOMERS = "customers";

    private static final int PORTION = 1_000;

    private final MongoTemplate mongo;

    MongoTalks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Talk> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Talk.class, COLLECTION));
    }

    @Override
    public boolean write(Talk next) {
        if (next.version() > 1) {
            var previous = Query.query(where("_id").is(next.id()).and("version").is(next.version() - 1));
            return mongo.replace(previous, next, COLLECTION).getMatchedCount() == 1;
        }
        try {
            mongo.insert(next, COLLECTION);
            return true;
        } catch (DuplicateKeyException begunMeanwhile) {
            return false;
        }
    }

    @Override
    public List<TalkHeading> latest(Word.@Nullable State state, @Nullable Place before, int most) {
        Query query = new Query();
        if (state != null) {
            query.addCriteria(where(STATE).is(state));
        }
        if (before != null) {
            query.addCriteria(new Criteria()
                    .orOperator(
                            where(LAST).lt(before.lastAt()),
                            where(LAST).is(before.lastAt()).and("_id").lt(before.id())));
        }
        query.with(Sort.by(Sort.Order.desc(LAST), Sort.Order.desc("_id"))).limit(most);
        query.fields().include("channel", "language", "word", LAST, "lastText", CUSTOMERS);
        return mongo.find(query, TalkHeading.class, COLLECTION);
    }

    @Override
    public List<String> ofCustomer(String customerId) {
        return ids(new Criteria()
                .orOperator(
                        where(CUSTOMERS).is(customerId),
                        where("_id").is(new Speaker(Channel.CHAT, customerId).conversationId())));
    }

    @Override
    public List<String> silentSince(Instant cutoff) {
        return ids(where(LAST).lt(cutoff));
    }

    @Override
    public void forget(Collection<String> ids) {
        mongo.remove(Query.query(where("_id").in(ids)), COLLECTION);
    }

    private List<String> ids(Criteria which) {
        Query query = Query.query(which).limit(PORTION);
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }
}
